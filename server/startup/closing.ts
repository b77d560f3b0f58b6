/** What has been opened, and how each is closed. */
export type Closing = {
  /** Notes how to close what has just been opened. */
  add(name: string, close: () => Promise<unknown>): void
  /** Closes everything in the reverse order; one that fails or hangs does not keep the others open. Gives what went wrong. */
  closeAll(): Promise<string[]>
}

/** How long one thing may take to close: orders under way wait for their payment, up to the time-out of a call and its answer. */
const closeSecondsMax = 20

export function createClosing(): Closing {
  const opened: { name: string; close: () => Promise<unknown> }[] = []
  return {
    add: (name, close) => opened.push({ name, close }),
    async closeAll() {
      const problems: string[] = []
      for (const { name, close } of opened.splice(0).reverse()) {
        const problem = await closeOne(close)
        if (problem) problems.push(`${name} did not close: ${problem}`)
      }
      return problems
    },
  }
}

async function closeOne(close: () => Promise<unknown>): Promise<string | undefined> {
  const late = Promise.withResolvers<string>()
  const timer = setTimeout(late.resolve, closeSecondsMax * 1000, `it took more than ${closeSecondsMax} seconds`)
  try {
    return await Promise.race([close().then(() => undefined), late.promise])
  } catch (error) {
    return error instanceof Error ? error.message : String(error)
  } finally {
    clearTimeout(timer)
  }
}
