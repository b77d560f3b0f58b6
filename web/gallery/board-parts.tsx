import { ShoppingBag } from 'lucide-react'
import { Menu } from '../ui/menu.tsx'
import { Ticket } from '../ui/ticket.tsx'
import { Example } from './example.tsx'

export function BoardParts() {
  const more = (number: string) => <Menu label={`More for order ${number}`} actions={[{ id: 'cancel', label: 'Cancel', tone: 'danger' }]} />
  return (
    <Example title="Tickets: on time, soon due, late; off with the reason">
      <div className="grid w-full gap-4 sm:grid-cols-2">
        <Ticket
          number="042"
          customer="Ana"
          fulfilment="Pickup"
          fulfilmentIcon={<ShoppingBag aria-hidden="true" />}
          age="fresh"
          waited="2 min"
          due="8:40"
          more={more('042')}
          lines={[
            { id: '1', quantity: 2, name: 'Caramel Macchiato', options: ['Large', 'Oat milk', 'Extra shot'], note: 'No foam on one of them' },
            { id: '2', quantity: 1, name: 'Croissant' },
          ]}
          action={{ label: 'Start', onPress: () => undefined }}
        />
        <Ticket
          number="039"
          customer="Maximiliane von Hohenzollern-Sigmaringen"
          fulfilment="Table 7"
          age="soon"
          waited="7 min"
          more={more('039')}
          lines={[{ id: '1', quantity: 1, name: 'Großmutters Donaudampfschifffahrtskaffee', options: ['Mit Schlagobers'] }]}
          note="Allergic to nuts!"
          action={{ label: 'Ready', tone: 'positive', onPress: () => undefined }}
        />
        <Ticket
          number="031"
          fulfilment="Delivery"
          age="late"
          waited="18 min"
          lines={[{ id: '1', quantity: 12, name: 'Espresso' }]}
          action={{ label: 'Hand over', onPress: () => undefined, whyDisabled: 'No courier has come yet' }}
        />
        <Ticket number="018" customer="Bo" fulfilment="Pickup" age="done" waited="8:12" lines={[{ id: '1', quantity: 1, name: 'Flat White' }]} />
      </div>
    </Example>
  )
}
