/** Generated from `server/orders/order-states.ts` by `npm run generate`. */
export const orderMoves = {
  "start": {
    "from": [
      "confirmed"
    ],
    "to": "preparing",
    "may": "orders.move",
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
    "may": "orders.move"
  },
  "dispatch": {
    "from": [
      "ready"
    ],
    "to": "outForDelivery",
    "may": "orders.deliver",
    "fulfilments": [
      "delivery"
    ]
  },
  "deliver": {
    "from": [
      "outForDelivery"
    ],
    "to": "delivered",
    "may": "orders.deliver",
    "fulfilments": [
      "delivery"
    ]
  },
  "complete": {
    "from": [
      "ready"
    ],
    "to": "completed",
    "may": "orders.move",
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
    "may": "orders.move",
    "fulfilments": [
      "delivery"
    ]
  },
  "undoStart": {
    "from": [
      "preparing"
    ],
    "to": "confirmed",
    "may": "orders.move",
    "tells": "order.takenBack"
  },
  "undoReady": {
    "from": [
      "ready"
    ],
    "to": "preparing",
    "may": "orders.move",
    "tells": "order.takenBack"
  },
  "undoDispatch": {
    "from": [
      "outForDelivery"
    ],
    "to": "ready",
    "may": "orders.deliver",
    "fulfilments": [
      "delivery"
    ],
    "withinSeconds": 60,
    "laterMay": "orders.move",
    "tells": "order.takenBack"
  },
  "undoDeliver": {
    "from": [
      "delivered"
    ],
    "to": "outForDelivery",
    "may": "orders.deliver",
    "fulfilments": [
      "delivery"
    ],
    "withinSeconds": 60,
    "laterMay": "orders.move",
    "tells": "order.takenBack"
  },
  "reopen": {
    "from": [
      "completed"
    ],
    "to": "ready",
    "may": "orders.move",
    "fulfilments": [
      "pickup",
      "dineIn"
    ],
    "withinSeconds": 60,
    "tells": "order.reopened"
  }
} as const

/** Until when the guest, and until when the crew, may cancel. */
export const cancellable = {
  "courier": [],
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
