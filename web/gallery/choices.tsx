import { Bike, Flame, Leaf, ShoppingBag, Store, Utensils, WheatOff } from 'lucide-react'
import { useState } from 'react'
import { Badge, CountBadge } from '../ui/badge.tsx'
import { RadioGroupField } from '../ui/choice-fields.tsx'
import { MultipleChipGroup, SingleChipGroup } from '../ui/chip-group.tsx'
import { Money } from '../ui/money.tsx'
import { Quantity } from '../ui/quantity.tsx'
import { SegmentedControl } from '../ui/segmented-control.tsx'
import { Tabs } from '../ui/tabs.tsx'
import { ThemeSwitch } from '../ui/theme-switch.tsx'
import { Example } from './example.tsx'

export function Choices() {
  const [size, setSize] = useState<string | null>('grande')
  const [extras, setExtras] = useState(['vegan'])
  const [way, setWay] = useState<string | null>('pickup')
  const [fulfilment, setFulfilment] = useState<'pickup' | 'dineIn' | 'delivery'>('pickup')
  const [quantity, setQuantity] = useState(1)
  const [tab, setTab] = useState<'now' | 'past' | 'saved'>('now')
  return (
    <>
      <Example title="Chips: one of them">
        <SingleChipGroup
          label="Size"
          size="large"
          value={size}
          onChange={setSize}
          options={[
            { id: 'tall', label: 'Tall', detail: '350 ml' },
            { id: 'grande', label: 'Grande', detail: <Money minor={60} sign="always" /> },
            { id: 'venti', label: 'Venti', detail: <Money minor={120} sign="always" /> },
            { id: 'trenta', label: 'Trenta', whyDisabled: 'Only for cold drinks' },
          ]}
        />
      </Example>
      <Example title="Chips: any of them; pushed sideways where space is short">
        <div className="w-full min-w-0">
          <MultipleChipGroup
            label="Diet"
            values={extras}
            onChange={setExtras}
            flow="scroll"
            options={[
              { id: 'vegan', label: 'Vegan', icon: <Leaf aria-hidden="true" /> },
              { id: 'gluten', label: 'Without gluten', icon: <WheatOff aria-hidden="true" /> },
              { id: 'hot', label: 'Spicy', icon: <Flame aria-hidden="true" /> },
              { id: 'nuts', label: 'Without nuts' },
              { id: 'milk', label: 'Without milk' },
              { id: 'new', label: 'New this week' },
              { id: 'kosher', label: 'Kosher', whyDisabled: 'Nothing on today’s menu' },
            ]}
          />
        </div>
      </Example>
      <Example title="Radio group, for choices that need a word">
        <div className="w-full max-w-md">
          <RadioGroupField
            label="How would you like it?"
            value={way}
            onChange={setWay}
            options={[
              { id: 'pickup', label: 'Pick up', detail: 'Ready at 8:40', icon: <ShoppingBag aria-hidden="true" /> },
              { id: 'delivery', label: 'Delivery', detail: 'About 35 minutes', icon: <Bike aria-hidden="true" />, trailing: <Money minor={250} sign="always" /> },
              { id: 'dineIn', label: 'At the table', icon: <Utensils aria-hidden="true" />, whyDisabled: 'Scan the code on your table first' },
            ]}
          />
        </div>
      </Example>
      <Example title="Segmented control, theme switch">
        <SegmentedControl
          label="Fulfilment"
          value={fulfilment}
          onChange={setFulfilment}
          segments={[
            { id: 'pickup', label: 'Pick up', icon: <Store aria-hidden="true" /> },
            { id: 'delivery', label: 'Delivery', icon: <Bike aria-hidden="true" /> },
            { id: 'dineIn', label: 'Here', whyDisabled: 'All tables are taken' },
          ]}
        />
        <ThemeSwitch />
      </Example>
      <Example title="Quantity">
        <Quantity label="Caramel Macchiato" value={quantity} onChange={setQuantity} max={3} whyMax="Only 3 left" onRemove={() => setQuantity(1)} />
        <Quantity label="Espresso" value={quantity} onChange={setQuantity} size="large" />
      </Example>
      <Example title="Tabs">
        <div className="w-full min-w-0">
          <Tabs
            label="Orders"
            value={tab}
            onChange={setTab}
            tabs={[
              { id: 'now', label: 'Now', count: 2, panel: 'Two orders are on their way.' },
              { id: 'past', label: 'Past', count: 118, panel: 'Everything you have had.' },
              { id: 'saved', label: 'The usual', panel: 'One tap and it is ordered.' },
            ]}
          />
        </div>
      </Example>
      <Example title="Badges">
        <Badge>Table 7</Badge>
        <Badge tone="accent">Item of the day</Badge>
        <Badge tone="positive" icon={<Leaf aria-hidden="true" />}>
          Vegan
        </Badge>
        <Badge tone="warning">Only 3 left</Badge>
        <Badge tone="danger" icon={<Flame aria-hidden="true" />}>
          Very hot
        </Badge>
        <Badge tone="info">New</Badge>
        <Badge tone="accent" weight="solid">
          Best seller
        </Badge>
        <Badge tone="positive" weight="solid">
          Paid
        </Badge>
        <Badge tone="warning" weight="solid">
          Soon due
        </Badge>
        <Badge tone="danger" weight="solid">
          Failed
        </Badge>
        <Badge size="small">Small</Badge>
        <Badge size="large" tone="warning">
          Large
        </Badge>
        <CountBadge count={3} label="items" />
        <CountBadge count={128} label="items" />
      </Example>
    </>
  )
}
