/** What a step of the saga is called towards the outside: the same for every try, another for every attempt, and for every way in which the order is paid. */
export type StepName = 'authorise' | 'confirm-stock' | 'release-stock' | 'void' | 'capture'

type Attempt = { id: string; attempt: number; tender?: number }

export function stepKey({ id, attempt, tender = 1 }: Attempt, step: StepName): string {
  return `${id}:${attempt}${tender === 1 ? '' : `.${tender}`}:${step}`
}

/** The same in SQL, from expressions. */
export function stepKeyOf({ order = 'order_id', attempt = 'attempt', tender = 'tender' }: { order?: string; attempt?: string; tender?: string }, step: string): string {
  return `${order} || ':' || ${attempt} || case ${tender} when 1 then '' else '.' || ${tender} end || ':' || ${step}`
}

export function refundKey(refundId: string): string {
  return `${refundId}:refund`
}
