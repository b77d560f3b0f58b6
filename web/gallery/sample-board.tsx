import { Bell, CircleCheck, Coffee, PackageCheck, Timer, Volume2 } from 'lucide-react'
import { BoardColumn, BoardShell } from '../ui/board-shell.tsx'
import { ConnectionSign } from '../ui/connection.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { Stat } from '../ui/stat.tsx'
import { Ticket, type TicketAge } from '../ui/ticket.tsx'
import { coffees } from './sample-data.ts'
import '../ui/work.css'

const orders = [
  { number: '042', customer: 'Ana', age: 'fresh', waited: '1 min', items: 2 },
  { number: '041', customer: 'Jo', age: 'fresh', waited: '2 min', items: 1 },
  { number: '040', customer: 'Sam', age: 'soon', waited: '6 min', items: 3 },
] as const satisfies { number: string; customer: string; age: TicketAge; waited: string; items: number }[]

/** The board shell with something in it. */
export function SampleBoard() {
  const tickets = (label: string, tone: 'ink' | 'positive', list: readonly (typeof orders)[number][]) =>
    list.map((order) => (
      <Ticket
        key={order.number}
        number={order.number}
        customer={order.customer}
        fulfilment="Pickup"
        age={order.age}
        waited={order.waited}
        lines={coffees.slice(0, order.items).map((item, index) => ({ id: item.id, quantity: index + 1, name: item.name, options: ['Large', 'Oat milk'] }))}
        action={{ label, tone, onPress: () => undefined }}
      />
    ))
  return (
    <BoardShell
      title="Downtown"
      figures={
        <>
          <Stat size="compact" value="128" label="orders today" />
          <Stat size="compact" value="9" label="active" />
          <Stat size="compact" value="4:12" label="average" />
          <Stat size="compact" value="117" label="completed" />
        </>
      }
      tools={
        <>
          <ConnectionSign state="live" />
          <IconButton label="Sound is on" icon={<Volume2 />} />
        </>
      }
    >
      <BoardColumn label="Pending" icon={<Bell aria-hidden="true" />} count={3}>
        {tickets('Start', 'ink', orders)}
      </BoardColumn>
      <BoardColumn label="Preparing" icon={<Coffee aria-hidden="true" />} count={1}>
        {tickets('Ready', 'positive', orders.slice(1, 2))}
      </BoardColumn>
      <BoardColumn label="Ready" icon={<PackageCheck aria-hidden="true" />} count={0} empty="Nobody is waiting at the counter">
        {null}
      </BoardColumn>
      <BoardColumn label="Completed" icon={<CircleCheck aria-hidden="true" />} count={1} isQuiet>
        <Ticket number="037" customer="Bo" fulfilment="Pickup" fulfilmentIcon={<Timer aria-hidden="true" />} age="done" waited="8:12" lines={[{ id: '1', quantity: 1, name: 'Flat White' }]} />
      </BoardColumn>
    </BoardShell>
  )
}
