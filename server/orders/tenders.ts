import { refuse } from './refusals.ts'
import type { PlaceOrderBody } from './order-contract.ts'

/** One way in which an order is paid, of one or several. `tender` counts from 1; amounts in minor units. */
export type Tender = { tender: number; method: 'card' | 'cash'; source: string | null; amountMinor: number }

/** The tenders of an order, as a relation to join laterally: `tender`, `tender_method`, `tender_source`, `tender_minor`. SQL. @param order the alias of its table */
export function tendersOf(order: string): string {
  return `tenders_of(${order}.payment_method, ${order}.payment_source, ${order}.total_minor, ${order}.tenders)`
}

/** What of an order is to be paid in cash and is in no book yet. SQL. @param order the alias of its table */
export function cashDueOf(order: string): string {
  return `(select coalesce(sum(way.tender_minor), 0)::bigint from ${tendersOf(order)} way where way.tender_method = 'cash' and not exists (
    select from payment paid where paid.business_id = ${order}.business_id and paid.order_id = ${order}.id and paid.attempt = ${order}.attempt and paid.tender = way.tender))`
}

/** The tenders of an order for its views, as JSON. SQL. @param order the alias of its table */
export function tendersJsonOf(order: string): string {
  return `(select coalesce(json_agg(json_build_object('method', way.tender_method, 'amountMinor', way.tender_minor) order by way.tender), '[]') from ${tendersOf(order)} way)`
}

/** How an order is paid, as its columns say it. @throws tendersTooMuch when the other ways leave nothing for the first to pay */
export function paidBy({ method, also = [], ...payment }: PlaceOrderBody['payment'], totalMinor: number) {
  const source = payment.source ?? null
  if (also.length === 0) return { payment_method: method, payment_source: source, tenders: null }
  const restMinor = totalMinor - also.reduce((sum, { amountMinor }) => sum + amountMinor, 0)
  if (restMinor < 1) throw refuse('tendersTooMuch', { totalMinor })
  const tenders: Omit<Tender, 'tender'>[] = [{ method, source, amountMinor: restMinor }, ...also.map((each) => ({ ...each, source: each.source ?? null }))]
  return { payment_method: tenders.some((each) => each.method === 'card') ? 'card' : 'cash', payment_source: null, tenders }
}
