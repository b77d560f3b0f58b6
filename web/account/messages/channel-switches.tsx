import type { ReactNode } from 'react'
import { SwitchField } from '../../ui/choice-fields.tsx'
import { TextLink } from '../../ui/link-button.tsx'
import type { Group, Preferences } from './shapes.ts'

const titles: Record<Group['group'], string> = { orders: 'Your orders' }

export interface ChannelSwitchesProps {
  group: Group
  reach: Preferences['reach']
  /** Below the switch of devices: this one. Without any device it is what turns the switch on. */
  device: ReactNode
  onChange: (group: Group) => void
}

/** Where one is told of one kind of thing. A way that leads nowhere yet says how it would. */
export function ChannelSwitches({ group, reach, device, onChange }: ChannelSwitchesProps) {
  const set = (channel: 'email' | 'sms' | 'push') => (isSelected: boolean) => onChange({ ...group, [channel]: isSelected })
  const hasDevice = reach.devices > 0
  return (
    <section aria-labelledby={`of-${group.group}`} className="flex flex-col gap-4">
      <h2 id={`of-${group.group}`} className="text-20">
        {titles[group.group]}
      </h2>
      <p className="text-16 text-muted">You always find them under Messages. Where else should we tell you?</p>
      <SwitchField label="Email" isSelected={group.email} onChange={set('email')} hint={reach.email ?? <Missing what="Confirm your email address" />} />
      <SwitchField label="Text message" isSelected={group.sms} onChange={set('sms')} hint={reach.phone ?? <Missing what="Add your phone number" />} />
      <div className="flex flex-col gap-3">
        <SwitchField
          label="Notification on my devices"
          isSelected={hasDevice && group.push}
          onChange={set('push')}
          whyDisabled={hasDevice ? undefined : 'No device yet. Turn on notifications on this one first.'}
          hint={reach.devices === 1 ? 'One device' : `${reach.devices} devices`}
        />
        {(group.push || !hasDevice) && device}
      </div>
    </section>
  )
}

function Missing({ what }: { what: string }) {
  return (
    <>
      <TextLink href="/account/security">{what}</TextLink> first
    </>
  )
}
