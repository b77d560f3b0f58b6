import { Banknote, CreditCard } from 'lucide-react'
import type { Fulfilment } from '../../api/shapes.ts'
import { RadioGroupField } from '../../ui/choice-fields.tsx'
import type { RadioOption } from '../../ui/choice-fields.tsx'
import { paymentChoices } from './draft.ts'
import type { PaymentChoice } from './draft.ts'
import { Section } from './section.tsx'

const cashWords: Partial<Record<Fulfilment, string>> = { pickup: 'Cash at the counter', dineIn: 'Cash at the table', delivery: 'Cash at the door' }

/** The hash of an address that leads here. */
export const paymentId = 'payment'

export interface PaymentSectionProps {
  fulfilment: Fulfilment
  value: PaymentChoice
  problem: string | undefined
  onChange: (payment: PaymentChoice) => void
}

/** How it is paid. The cards are those of the demo gateway: no real money moves. */
export function PaymentSection({ fulfilment, value, problem, onChange }: PaymentSectionProps) {
  const cash = cashWords[fulfilment]
  const options: RadioOption[] = [
    { id: 'demoCard', label: 'Demo card', detail: 'Always pays. No real money moves.', icon: <CreditCard aria-hidden="true" /> },
    { id: 'declined', label: 'A card that is declined', detail: 'To see what happens then.', icon: <CreditCard aria-hidden="true" /> },
    { id: 'insufficientFunds', label: 'A card with insufficient funds', icon: <CreditCard aria-hidden="true" /> },
    ...(cash === undefined ? [] : [{ id: 'cash', label: cash, icon: <Banknote aria-hidden="true" /> }]),
  ]
  return (
    <Section title="How will you pay?" id={paymentId}>
      <RadioGroupField
        label="How will you pay?"
        isLabelHidden
        value={value}
        error={problem}
        onChange={(id) => onChange(paymentChoices.find((choice) => choice === id) ?? 'demoCard')}
        options={options}
      />
    </Section>
  )
}
