/** What a step of the saga is called towards the outside: the same for every try, another for every redriven attempt. */
export type StepName = 'authorise' | 'confirm-stock' | 'release-stock' | 'void' | 'capture'

export function stepKey(order: { id: string; attempt: number }, step: StepName): string {
  return `${order.id}:${order.attempt}:${step}`
}

export function refundKey(refundId: string): string {
  return `${refundId}:refund`
}
