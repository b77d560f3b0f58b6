import { Example } from './example.tsx'

const roles = [
  ['surface', 'bg-surface', 'text-text'],
  ['raised', 'bg-raised', 'text-text'],
  ['sunken', 'bg-sunken', 'text-muted'],
  ['inverse', 'bg-inverse', 'text-on-inverse'],
  ['accent', 'bg-accent', 'text-on-accent'],
  ['accent-soft', 'bg-accent-soft', 'text-accent-text'],
  ['positive', 'bg-positive-fill', 'text-on-positive'],
  ['positive-soft', 'bg-positive-soft', 'text-positive'],
  ['warning', 'bg-warning-fill', 'text-on-warning'],
  ['warning-soft', 'bg-warning-soft', 'text-warning'],
  ['danger', 'bg-danger-fill', 'text-on-danger'],
  ['danger-soft', 'bg-danger-soft', 'text-danger'],
  ['info', 'bg-info-fill', 'text-on-info'],
  ['info-soft', 'bg-info-soft', 'text-info'],
] as const

const sizes = ['text-39', 'text-31', 'text-25', 'text-20', 'text-16', 'text-14', 'text-12'] as const

export function Colours() {
  return (
    <>
      <Example title="Roles">
        <div className="grid w-full grid-cols-2 gap-2 sm:grid-cols-4">
          {roles.map(([name, fill, text]) => (
            <div key={name} className={`rounded-10 border border-line p-3 text-14 font-semibold ${fill} ${text}`}>
              {name}
            </div>
          ))}
        </div>
      </Example>
      <Example title="Sizes" on="raised">
        <div className="flex w-full flex-col gap-2">
          {sizes.map((size, index) => (
            <p key={size} className={`${size} ${index < 4 ? 'display' : ''}`}>
              Ready at 8:40 — your flat white is on the counter
            </p>
          ))}
        </div>
      </Example>
    </>
  )
}
