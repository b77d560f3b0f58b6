import type { Order, Quote } from '../../api/shapes.ts'
import { Money } from '../../ui/money.tsx'

type Sums = Pick<Quote, 'subtotalMinor' | 'discountMinor' | 'deliveryFeeMinor' | 'tipMinor' | 'taxMinor' | 'totalMinor' | 'pricesIncludeTax'>

/** Lines as they were ordered. */
export function ReceiptLines({ lines }: { lines: Order['lines'] | Quote['lines'] }) {
  return (
    <ul className="flex flex-col">
      {lines.map((line, index) => (
        <li key={index} className="flex items-start gap-3 py-2 text-16">
          <span className="min-w-7 font-semibold tabular">{line.quantity}×</span>
          <span className="flex min-w-0 flex-1 flex-col">
            <span className="font-medium">{line.name}</span>
            {line.options.length > 0 && (
              <span className="text-14 text-muted">{line.options.map(({ name, quantity }) => (quantity > 1 ? `${quantity}\u00a0×\u00a0${name}` : name)).join(' · ')}</span>
            )}
            {line.note !== null && <span className="text-14 text-muted">“{line.note}”</span>}
          </span>
          <Money minor={line.totalMinor} />
        </li>
      ))}
    </ul>
  )
}

/** How the total comes about, to the cent. */
export function ReceiptSums({ sums }: { sums: Sums }) {
  return (
    <dl className="flex flex-col gap-1.5 text-16">
      <Sum label="Subtotal" minor={sums.subtotalMinor} />
      {sums.discountMinor > 0 && <Sum label="Discount" minor={-sums.discountMinor} tone="positive" />}
      {sums.deliveryFeeMinor > 0 && <Sum label="Delivery" minor={sums.deliveryFeeMinor} />}
      {!sums.pricesIncludeTax && <Sum label="Tax" minor={sums.taxMinor} />}
      {sums.tipMinor > 0 && <Sum label="Tip" minor={sums.tipMinor} />}
      <div className="mt-1.5 flex items-baseline justify-between gap-4 border-t border-line pt-2.5 text-20 font-semibold">
        <dt>Total</dt>
        <dd>
          <Money minor={sums.totalMinor} />
        </dd>
      </div>
      {sums.pricesIncludeTax && sums.taxMinor > 0 && (
        <p className="text-end text-14 text-muted">
          includes <Money minor={sums.taxMinor} /> tax
        </p>
      )}
    </dl>
  )
}

function Sum({ label, minor, tone }: { label: string; minor: number; tone?: 'positive' }) {
  return (
    <div className="flex justify-between gap-4">
      <dt className="text-muted">{label}</dt>
      <dd className={tone === 'positive' ? 'text-positive' : ''}>
        <Money minor={minor} />
      </dd>
    </div>
  )
}
