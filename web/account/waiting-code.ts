import { useState } from 'react'
import { asCount, asRecord, asText } from '../ground/device/readers.ts'

/** A code that somebody was sent, or shall show, and has not typed yet. */
export interface WaitingCode {
  /** The address or number it went to; empty for the code of an app. */
  to: string
  /** How the person is called, where they said so before. */
  name: string
  /** When another one can be sent, in milliseconds since 1970. */
  resendAt: number
}

/** What codes are for, and for how many seconds they are good: no longer than the server's, and nothing waits beyond that. */
const goodSeconds = { signUp: 15 * 60, phone: 5 * 60, secondStep: 10 * 60 }

export type CodeUse = keyof typeof goodSeconds

/**
 * The code that is waited for, in this tab: looking into the mail or the app makes many phones throw the page away, and it shall come back as it
 * was left. Never a password.
 */
export function useWaitingCode(use: CodeUse): { waiting: WaitingCode | null; begin: (waiting: WaitingCode) => void; end: () => void } {
  const [waiting, setWaiting] = useState(() => readWaitingCode(use))
  return {
    waiting,
    begin(next) {
      write(use, { ...next, until: Date.now() + goodSeconds[use] * 1000 })
      setWaiting(next)
    },
    end() {
      write(use, null)
      setWaiting(null)
    },
  }
}

/** Null when none is waited for, or no longer. */
export function readWaitingCode(use: CodeUse): WaitingCode | null {
  const { to, name, resendAt, until } = asRecord(read(use))
  if (asCount(until) <= Date.now()) return null
  return { to: asText(to), name: asText(name), resendAt: asCount(resendAt) }
}

/** Somebody else is here now. */
export function forgetWaitingCodes(): void {
  for (const use of Object.keys(goodSeconds) as CodeUse[]) write(use, null)
}

const keyOf = (use: CodeUse) => `parlour-waiting-${use}`

function read(use: CodeUse): unknown {
  try {
    return JSON.parse(sessionStorage.getItem(keyOf(use)) ?? 'null')
  } catch {
    return null
  }
}

/** Where storage is forbidden the page remembers it as long as it lives. */
function write(use: CodeUse, kept: WaitingCode & { until: number } | null): void {
  try {
    if (kept) sessionStorage.setItem(keyOf(use), JSON.stringify(kept))
    else sessionStorage.removeItem(keyOf(use))
  } catch {
    // There is nowhere to keep it.
  }
}
