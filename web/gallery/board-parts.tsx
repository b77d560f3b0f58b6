import { Bike, ShoppingBag, Utensils } from 'lucide-react'
import { Badge } from '../ui/badge.tsx'
import type { MenuAction } from '../ui/menu.tsx'
import { Ticket, TicketTime } from '../ui/ticket.tsx'
import { Example } from './example.tsx'

const more: MenuAction[] = [{ id: 'cancel', label: 'Cancel the order', tone: 'danger' }]
const nothing = () => undefined

export function BoardParts() {
  return (
    <Example title="Tickets: on time, due soon, overdue; off with the reason; large">
      <div className="grid w-full gap-2 sm:grid-cols-2 lg:grid-cols-3">
        <Ticket
          number="042"
          customer="Ana"
          fulfilment="Pickup"
          fulfilmentIcon={<ShoppingBag aria-hidden="true" />}
          state="waiting"
          stateWord="Pending"
          time={<TicketTime due="calm" words="Due in 12 min" />}
          more={more}
          lines={[
            { id: '1', quantity: 2, name: 'Caramel Macchiato', options: ['Large', 'Oat milk', 'Extra shot'], note: 'No foam on one of them', beside: 'Contains milk' },
            { id: '2', quantity: 1, name: 'Croissant' },
          ]}
          action={{ label: 'Start', onPress: nothing }}
        />
        <Ticket
          number="039"
          customer="Maximiliane von Hohenzollern-Sigmaringen"
          fulfilment="Table 7"
          fulfilmentIcon={<Utensils aria-hidden="true" />}
          state="making"
          stateWord="Preparing"
          time={<TicketTime due="soon" words="Due in 2 min" />}
          more={more}
          lines={[{ id: '1', quantity: 1, name: 'Großmutters Donaudampfschifffahrtskaffee', options: ['Mit Schlagobers'] }]}
          action={{ label: 'Ready', tone: 'positive', onPress: nothing }}
        />
        <Ticket
          number="031"
          fulfilment="Delivery"
          fulfilmentIcon={<Bike aria-hidden="true" />}
          state="done"
          stateWord="Ready"
          time={<TicketTime due="late" words="Overdue 1 h 20 min" />}
          lines={[{ id: '1', quantity: 12, name: 'Espresso' }]}
          signs={<Badge size="board" tone="info">Collect $24.00</Badge>}
          action={{ label: 'Send out', onPress: nothing, whyDisabled: 'The courier isn’t here yet' }}
        />
        <Ticket number="018" customer="Bo" fulfilment="Pickup" state="waiting" stateWord="Pending" time={<TicketTime due="calm" words="Due 18:30" />} lines={[{ id: '1', quantity: 1, name: 'Flat White' }]} action={{ label: 'Start', onPress: nothing }} isLarge />
      </div>
    </Example>
  )
}
