import { showToast } from '../ui/toast.ts'
import { mayReload, noticeUse, useOfPage } from './in-use.ts'
import { isFetched, letIn } from './switch-over.ts'
import { keepTyped, restoreTyped, takeTyped } from './typed.ts'
import { buildHere, buildThere } from './which-build.ts'

const everyMs = 60 * 60_000
/** Coming back to a page asks as well, but not each time. */
const seldomMs = 60_000
const lookMs = 1_000
/** How long a board says that it will be loaded again before it is. */
const warningMs = 10_000
const postponedMs = 5 * 60_000
/** A page that has just opened may still be loaded again without startling anybody. */
const newPageMs = 2_000
/** A page that can't be shown has nothing to lose: it waits no longer than this for the new build to be let in. */
const lostMs = 5_000

/** The build that is waiting to be shown. */
let next: string | undefined
let askedAt = Date.now()
let notBefore = 0
let takeWarningAway: (() => void) | undefined
/** Settles when the new build is let in; it then waits for a moment when nobody is in the middle of anything. */
let entered: Promise<boolean> | undefined

export type Followed = { isSaving: () => boolean; onNewPage: (listener: () => void) => void }

/** Notices that the server has a new build, and loads the page again when nobody is in the middle of anything. Once, when the page has opened. */
export function followUpdates({ isSaving, onNewPage }: Followed): void {
  noticeUse()
  restoreTyped()
  // Until version 0.2 it held searches, with where people were.
  void globalThis.caches?.delete('places').catch(() => undefined)
  navigator.serviceWorker?.register('/sw.js', { scope: '/' }).catch(() => undefined)
  // Another tab has let a new worker in: the files of this page's build are gone with the old one.
  navigator.serviceWorker?.addEventListener('controllerchange', () => void ask())
  const askSeldom = () => {
    if (!document.hidden && Date.now() - askedAt >= seldomMs) void ask()
  }
  addEventListener('focus', askSeldom)
  addEventListener('online', askSeldom)
  document.addEventListener('visibilitychange', askSeldom)
  setInterval(() => { if (!document.hidden || useOfPage(false).isBoard) void ask() }, everyMs)
  setInterval(() => look(isSaving), lookMs)
  // On the way from one page to the next nothing is lost.
  onNewPage(() => {
    const openedAt = Date.now()
    void load(() => Date.now() - openedAt < newPageMs && mayReload({ ...useOfPage(isSaving()), isHidden: true }))
  })
}

/** Asks which build the server has, and fetches it. @returns whether it is another one, and ready */
export async function ask(): Promise<boolean> {
  askedAt = Date.now()
  const here = buildHere()
  const there = await buildThere()
  if (here === undefined || there === undefined || here === there || !await isFetched()) return false
  next = there
  return true
}

function look(isSaving: () => boolean): void {
  const isFree = () => mayReload(useOfPage(isSaving()))
  const { isBoard, isHidden } = useOfPage(isSaving())
  if (next === undefined || Date.now() < notBefore) return
  if (!isFree()) {
    takeWarningAway?.()
    takeWarningAway = undefined
  } else if (!isBoard || isHidden) {
    void load(isFree)
  } else if (!takeWarningAway) {
    takeWarningAway = warn()
    setTimeout(() => void load(() => takeWarningAway !== undefined && isFree()), warningMs)
  }
}

function warn(): () => void {
  return showToast({
    title: 'Parlour has been updated', detail: 'This board reloads in 10 seconds.',
    action: {
      label: 'Not now',
      onAction() {
        notBefore = Date.now() + postponedMs
        takeWarningAway = undefined
      },
    },
  })
}

/** Lets the new build in and loads the page again, if the moment is right before and after. Otherwise the page waits for the next such moment. */
async function load(isRight: () => boolean): Promise<void> {
  if (next !== undefined && isRight() && await enter(next) && isRight()) location.reload()
}

async function enter(build: string): Promise<boolean> {
  entered ??= letIn(build)
  if (await entered) return true
  // It has been tried: the server has to change its mind first.
  next = undefined
  entered = undefined
  return false
}

let typed: ReturnType<typeof takeTyped> = []

/** A file of this build did not arrive. What is typed is noted now: the page may be gone a moment later. */
export function noteLostFile(): void {
  typed = takeTyped()
}

/** A page can't be shown for want of a file. @returns true while it is being loaded again with a new build */
export async function recover(): Promise<boolean> {
  if (!await ask() || next === undefined) return false
  keepTyped(typed)
  if (!await Promise.race([enter(next), new Promise<true>((resolve) => { setTimeout(resolve, lostMs, true) })])) return false
  location.reload()
  return true
}
