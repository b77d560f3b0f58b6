import { createContext, useContext } from 'react'
import type { Here } from '../crew/gate.tsx'

/** Who works in the office, and of which location. */
export const HereContext = createContext<Here | null>(null)

/** @throws outside of the office */
export function useHere(): Here {
  const here = useContext(HereContext)
  if (!here) throw new Error('This part belongs in the office.')
  return here
}
