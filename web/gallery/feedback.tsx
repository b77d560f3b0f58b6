import { Button } from '../ui/button.tsx'
import { ConnectionSign, StaleBanner } from '../ui/connection.tsx'
import { Skeleton, SkeletonList } from '../ui/skeleton.tsx'
import { Spinner } from '../ui/spinner.tsx'
import { EmptyState, ErrorState } from '../ui/states.tsx'
import { Stepper } from '../ui/stepper.tsx'
import { Example } from './example.tsx'
import { sevenMinutesAgo } from './sample-data.ts'

export function Feedback() {
  return (
    <>
      <Example title="Steps of an order">
        <div className="w-full">
          <Stepper
            label="Order 42"
            steps={[
              { id: 'placed', label: 'Placed', state: 'done', detail: '8:31' },
              { id: 'confirmed', label: 'Paid', state: 'done', detail: '8:31' },
              { id: 'preparing', label: 'Being made', state: 'current', detail: 'about 4 min' },
              { id: 'ready', label: 'Ready at the counter', state: 'next', detail: 'at 8:40' },
            ]}
          />
        </div>
      </Example>
      <Example title="Steps, gone wrong">
        <div className="w-full">
          <Stepper
            label="Order 43"
            steps={[
              { id: 'placed', label: 'Placed', state: 'done', detail: '8:31' },
              { id: 'paid', label: 'The bank said no', state: 'failed', detail: 'Nothing was charged' },
              { id: 'ready', label: 'Ready', state: 'next' },
            ]}
          />
        </div>
      </Example>
      <Example title="Skeletons (after 150 ms), spinner">
        <div className="w-full max-w-md">
          <SkeletonList label="The menu is loading" lines={3} />
        </div>
        <Skeleton className="h-24 w-40" />
        <Skeleton className="size-16" isRound />
        <Spinner label="Working" />
      </Example>
      <Example title="Nothing here yet">
        <EmptyState picture="/pictures/hot-beverage.svg" title="No orders yet" action={<Button variant="primary">See the menu</Button>}>
          The first one is five taps away. It shows up here the moment it is placed.
        </EmptyState>
      </Example>
      <Example title="Trouble">
        <ErrorState title="The menu could not be loaded" onRetry={() => undefined} action={<Button variant="quiet">Call the shop</Button>}>
          The network did not answer. Your cart is safe on this phone.
        </ErrorState>
      </Example>
      <Example title="Connection">
        <ConnectionSign state="live" />
        <ConnectionSign state="connecting" />
        <ConnectionSign state="polling" />
        <ConnectionSign state="offline" />
        <div className="w-full overflow-hidden rounded-10">
          <StaleBanner since={sevenMinutesAgo} onRetry={() => undefined} />
        </div>
      </Example>
    </>
  )
}
