import { ArrowRight, Ellipsis, Heart, Plus, ShoppingBag, Trash2 } from 'lucide-react'
import { useState } from 'react'
import { Button } from '../ui/button.tsx'
import { IconButton } from '../ui/icon-button.tsx'
import { LinkButton, TextLink } from '../ui/link-button.tsx'
import { Money } from '../ui/money.tsx'
import { Example } from './example.tsx'

const sign = 'size-5'

export function Buttons() {
  const [isPending, setPending] = useState(false)
  return (
    <>
      <Example title="Variants">
        <Button variant="primary" icon={<Plus className={sign} aria-hidden="true" />}>
          Add to order
        </Button>
        <Button>Change</Button>
        <Button variant="quiet">Not now</Button>
        <Button variant="danger" icon={<Trash2 className={sign} aria-hidden="true" />}>
          Cancel order
        </Button>
        <Button variant="ink">Start</Button>
        <Button variant="positive">Ready</Button>
      </Example>
      <Example title="Sizes: small (reaches 44 px), medium, large, board">
        <Button size="small">Small</Button>
        <Button>Medium</Button>
        <Button size="large" variant="primary">
          Large
        </Button>
        <Button size="board" variant="ink">
          Board
        </Button>
      </Example>
      <Example title="Off, with the reason on hover, focus and tap; pending">
        <Button variant="primary" whyDisabled="Choose a size first">
          Add to order
        </Button>
        <Button variant="danger" whyDisabled="The kitchen has started; ask at the counter">
          Cancel order
        </Button>
        <IconButton label="One more" icon={<Plus />} variant="outline" whyDisabled="Only 3 left" />
        <Button
          variant="primary"
          isPending={isPending}
          onPress={() => {
            setPending(true)
            setTimeout(() => setPending(false), 2000)
          }}
        >
          Pay (press me)
        </Button>
        <Button isPending>Saving</Button>
      </Example>
      <Example title="Wide, with something at the end; a long name">
        <div className="w-full max-w-sm">
          <Button variant="primary" size="large" isWide icon={<ShoppingBag className={sign} aria-hidden="true" />} trailing={<Money minor={1575} />}>
            Check out
          </Button>
        </div>
        <div className="w-56">
          <Button variant="primary" isWide>
            Donaudampfschifffahrtskaffee bestellen und mitnehmen
          </Button>
        </div>
      </Example>
      <Example title="Icon buttons">
        <IconButton label="More" icon={<Ellipsis />} />
        <IconButton label="Remember" icon={<Heart />} variant="outline" />
        <IconButton label="Add" icon={<Plus />} variant="filled" shape="round" />
        <IconButton label="Add" icon={<Plus />} size="small" variant="outline" />
        <IconButton label="Add" icon={<Plus />} size="large" variant="filled" />
        <IconButton label="Add" icon={<Plus />} size="board" variant="outline" />
        <IconButton label="Adding" icon={<Plus />} isPending variant="outline" />
      </Example>
      <Example title="Links">
        <LinkButton href="#buttons" variant="primary" trailing={<ArrowRight className={`${sign} rtl:-scale-x-100`} aria-hidden="true" />}>
          See the menu
        </LinkButton>
        <LinkButton href="#buttons">Details</LinkButton>
        <LinkButton whyDisabled="Sign in to see your rewards">Rewards</LinkButton>
        <p className="text-16">
          By ordering you accept <TextLink href="#buttons">our terms</TextLink>.
        </p>
      </Example>
    </>
  )
}
