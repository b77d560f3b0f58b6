import { Phone } from 'lucide-react'
import { useState } from 'react'
import { CheckboxField, SwitchField } from '../ui/choice-fields.tsx'
import { CodeField } from '../ui/code-field.tsx'
import { NumberField } from '../ui/number-field.tsx'
import { SearchField } from '../ui/search-field.tsx'
import { SelectField } from '../ui/select-field.tsx'
import { PasswordField, TextAreaField, TextField } from '../ui/text-field.tsx'
import { Example } from './example.tsx'

export function Fields() {
  const [query, setQuery] = useState('mocha')
  const [note, setNote] = useState('Please knock, the bell wakes the baby. Leave it with the neighbours if nobody opens.')
  const [location, setLocation] = useState<string | null>(null)
  const [isOn, setOn] = useState(true)
  const [code, setCode] = useState('3048')
  return (
    <>
      <Example title="Text: empty, filled, with help, optional, wrong, off">
        <div className="grid w-full gap-5 sm:grid-cols-2">
          <TextField label="Your name" placeholder="As we call it out" autoComplete="name" />
          <TextField label="Email" type="email" defaultValue="ana@example.com" hint="For the receipt only." autoComplete="email" />
          <TextField label="Phone" type="tel" start={<Phone aria-hidden="true" />} isOptional autoComplete="tel" />
          <TextField label="Coupon" defaultValue="SUMMER25" error="This code ended on 31 August. Another one may work." />
          <TextField label="Preparation time" defaultValue="6" end="min" inputMode="numeric" />
          <TextField label="Table" defaultValue="7" whyDisabled="Set by the code you scanned." />
        </div>
      </Example>
      <Example title="Password, number, several lines">
        <div className="grid w-full gap-5 sm:grid-cols-2">
          <PasswordField label="Password" defaultValue="parlour-demo" autoComplete="off" />
          <PasswordField label="New password" error="At least 10 characters; this one has 4." autoComplete="off" />
          <NumberField label="Guests" defaultValue={4} minValue={1} maxValue={12} hasSteps />
          <NumberField label="Price" defaultValue={5.25} formatOptions={{ minimumFractionDigits: 2 }} hint="As guests pay it, tax included." />
          <TextAreaField label="Anything we should know?" value={note} onChange={setNote} maxLength={120} isOptional />
          <TextAreaField label="Why is it cancelled?" error="A word for the guest, please." rows={2} />
        </div>
      </Example>
      <Example title="A code that was sent: being typed, wrong">
        <div className="grid w-full gap-5 sm:grid-cols-2">
          <CodeField label="Code" value={code} onChange={setCode} hint="Sent to +1 212 555 0123." />
          <CodeField label="Code from your app" value="" onChange={() => undefined} error="That is not the code. 4 tries are left." />
        </div>
      </Example>
      <Example title="Select and search">
        <div className="grid w-full gap-5 sm:grid-cols-2">
          <SelectField
            label="Location"
            value={location}
            onChange={setLocation}
            placeholder="Choose a location"
            options={[
              { id: 'downtown', label: 'Downtown', detail: 'Open now' },
              { id: 'airport', label: 'Airport', detail: 'Open until 22:00' },
              { id: 'harbour', label: 'Waterfront', whyDisabled: 'Closed until Monday' },
            ]}
          />
          <SelectField label="Role" value="staff" onChange={() => undefined} options={[{ id: 'staff', label: 'Staff' }]} whyDisabled="Only the owner changes roles." />
          <SelectField label="Tax class" value={null} onChange={() => undefined} options={[]} error="Choose one." />
          <div className="self-end">
            <SearchField label="Search the menu" value={query} onChange={setQuery} />
          </div>
        </div>
      </Example>
      <Example title="Checkbox and switch">
        <div className="grid w-full gap-x-8 gap-y-4 sm:grid-cols-2">
          <CheckboxField label="Send me a receipt by email" defaultSelected />
          <CheckboxField label="I have read the allergen list" error="Please read it first: this dish contains nuts." />
          <CheckboxField label="All locations" isIndeterminate hint="Three of five are chosen." />
          <CheckboxField label="Feature today" whyDisabled="Only one item a day; Lasagna is featured." />
          <SwitchField label="Taking orders" isSelected={isOn} onChange={setOn} hint={isOn ? 'Guests can order now.' : 'Guests see that you are closed.'} />
          <SwitchField label="Sound on a new order" whyDisabled="This browser blocks sound until you press once." />
        </div>
      </Example>
    </>
  )
}
