/** Generated from `server/orders/order-states.ts` by `npm run generate`. */
export const orderMoves = {
  "start": {
    "from": [
      "confirmed"
    ],
    "to": "preparing",
    "callers": [
      "staff",
      "manager",
      "owner",
      "admin"
    ],
    "fulfilments": [
      "pickup",
      "dineIn",
      "delivery"
    ]
  },
  "ready": {
    "from": [
      "preparing"
    ],
    "to": "ready",
    "callers": [
      "staff",
      "manager",
      "owner",
      "admin"
    ]
  },
  "dispatch": {
    "from": [
      "ready"
    ],
    "to": "outForDelivery",
    "callers": [
      "courier",
      "staff",
      "manager",
      "owner",
      "admin"
    ],
    "fulfilments": [
      "delivery"
    ]
  },
  "deliver": {
    "from": [
      "outForDelivery"
    ],
    "to": "delivered",
    "callers": [
      "courier",
      "staff",
      "manager",
      "owner",
      "admin"
    ],
    "fulfilments": [
      "delivery"
    ]
  },
  "complete": {
    "from": [
      "ready"
    ],
    "to": "completed",
    "callers": [
      "staff",
      "manager",
      "owner",
      "admin"
    ],
    "fulfilments": [
      "pickup",
      "dineIn"
    ]
  },
  "completeDelivery": {
    "from": [
      "delivered"
    ],
    "to": "completed",
    "callers": [
      "courier",
      "staff",
      "manager",
      "owner",
      "admin"
    ],
    "fulfilments": [
      "delivery"
    ]
  },
  "undoStart": {
    "from": [
      "preparing"
    ],
    "to": "confirmed",
    "callers": [
      "staff",
      "manager",
      "owner",
      "admin"
    ]
  },
  "undoReady": {
    "from": [
      "ready"
    ],
    "to": "preparing",
    "callers": [
      "staff",
      "manager",
      "owner",
      "admin"
    ]
  },
  "undoDispatch": {
    "from": [
      "outForDelivery"
    ],
    "to": "ready",
    "callers": [
      "staff",
      "manager",
      "owner",
      "admin"
    ],
    "fulfilments": [
      "delivery"
    ]
  },
  "reopen": {
    "from": [
      "completed"
    ],
    "to": "ready",
    "callers": [
      "staff",
      "manager",
      "owner",
      "admin"
    ],
    "fulfilments": [
      "pickup",
      "dineIn"
    ],
    "withinSeconds": 60
  }
} as const

/** Until when the guest, and until when the crew, may cancel. */
export const cancellable = {
  "customer": [
    "pending",
    "processing",
    "confirmed"
  ],
  "crew": [
    "pending",
    "processing",
    "confirmed",
    "preparing",
    "ready",
    "outForDelivery"
  ]
} as const
