import { useEffect, useState } from 'react'
import { stored, useStored } from '../ground/device/stored.ts'

/** Whether this device rings for new orders; kept on it. */
const wish = stored('parlour.board.sound', (raw) => raw !== false)

/** `waiting`: wanted, but the browser lets nothing sound before somebody has touched the screen. */
export type SoundState = 'on' | 'off' | 'waiting'

let audio: AudioContext | undefined

/** The bell of the board: a browser must be touched once before it may ring. */
export function useSound(): { state: SoundState; turn: (on: boolean) => void } {
  const isWanted = useStored(wish)
  const [isAwake, setAwake] = useState(audio?.state === 'running')

  useEffect(() => {
    if (!isWanted || isAwake) return undefined
    // Any touch will do, so most people never see that it was waiting.
    const touched = () => void wakeUp().then(setAwake)
    addEventListener('pointerdown', touched)
    addEventListener('keydown', touched)
    return () => {
      removeEventListener('pointerdown', touched)
      removeEventListener('keydown', touched)
    }
  }, [isWanted, isAwake])

  return {
    state: !isWanted ? 'off' : isAwake ? 'on' : 'waiting',
    turn(on) {
      wish.set(on)
      if (on) void wakeUp().then((awake) => {
        setAwake(awake)
        ring()
      })
    },
  }
}

async function wakeUp(): Promise<boolean> {
  try {
    audio ??= new AudioContext()
    await audio.resume()
    return audio.state === 'running'
  } catch {
    return false
  }
}

/** Hertz and seconds from now: a fifth upwards, which carries through the noise of a kitchen without startling anybody. */
const notes = [[659.25, 0], [987.77, 0.16]] as const
const noteSeconds = 0.5
const loudness = 0.35

/** Rings once, if it may. */
export function ring(): void {
  if (!wish.get() || audio?.state !== 'running') return
  for (const [frequency, after] of notes) {
    const begins = audio.currentTime + after
    const tone = new OscillatorNode(audio, { type: 'triangle', frequency })
    const volume = new GainNode(audio, { gain: 0 })
    volume.gain.setValueAtTime(0, begins)
    volume.gain.linearRampToValueAtTime(loudness, begins + 0.02)
    volume.gain.exponentialRampToValueAtTime(0.001, begins + noteSeconds)
    tone.connect(volume).connect(audio.destination)
    tone.start(begins)
    tone.stop(begins + noteSeconds)
  }
}
