import type { Page } from 'playwright-core'

type Fiber = { child: Fiber | null; sibling: Fiber | null; alternate: Fiber | null; memoizedProps: unknown; stateNode: unknown }

/** Counts from now on how often React draws each ticket anew, by the hook that its developer tools use. Before the page is opened. */
export async function countDrawings(page: Page): Promise<{ start: () => Promise<void>; drawn: () => Promise<number> }> {
  await page.addInitScript(hook)
  return {
    start: () => page.evaluate(() => void Object.assign(globalThis, { drawnTickets: 0 })),
    drawn: () => page.evaluate(() => (globalThis as unknown as { drawnTickets: number }).drawnTickets), // set above
  }
}

/** Runs in the page. */
function hook(): void {
  const counter = Object.assign(globalThis, { drawnTickets: 0 })
  /** What has the same child as before was not looked into. What was, and has new properties, was drawn. */
  function visit(fiber: Fiber): void {
    const before = fiber.alternate
    if (fiber.stateNode instanceof HTMLElement && fiber.stateNode.dataset['order'] !== undefined && fiber.memoizedProps !== before?.memoizedProps) {
      counter.drawnTickets += 1
    }
    if (before && before.child === fiber.child) return
    for (let child = fiber.child; child; child = child.sibling) visit(child)
  }
  Object.assign(globalThis, {
    __REACT_DEVTOOLS_GLOBAL_HOOK__: {
      supportsFiber: true,
      inject: () => 1,
      onCommitFiberRoot: (_renderer: number, root: { current: Fiber }) => visit(root.current),
      onCommitFiberUnmount: () => undefined,
      onPostCommitFiberRoot: () => undefined,
    },
  })
}
