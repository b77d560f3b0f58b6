/** Called before the person goes. @returns is called afterwards, when they are a guest */
export type CarryOver = () => () => void

const carriers = new Set<CarryOver>()

/**
 * A session that ends by itself takes everything of the person off the device. What is on the screen at that moment goes on as a guest's: whoever
 * is filling it in is still there. @returns no longer
 */
export function onSessionEnd(carry: CarryOver): () => void {
  carriers.add(carry)
  return () => carriers.delete(carry)
}

/** @returns what is to be called afterwards */
export function carryOver(): () => void {
  const afterwards = [...carriers].map((carry) => carry())
  return () => {
    for (const put of afterwards) put()
  }
}
