import { classes } from './classes.ts'

const sizes = { small: 'size-8 text-12', medium: 'size-11 text-16', large: 'size-16 text-25' }

export interface AvatarProps {
  name: string
  src?: string | null
  size?: keyof typeof sizes
}

/** A person: the photo, or the initials. The name is read out only when it does not stand beside it (`name` is its alternative text). */
export function Avatar({ name, src, size = 'medium' }: AvatarProps) {
  const look = classes('inline-flex shrink-0 items-center justify-center overflow-hidden rounded-chip bg-accent-soft font-semibold text-accent-text', sizes[size])
  if (src) return <img src={src} alt={name} className={classes(look, 'object-cover')} />
  return (
    <span role="img" aria-label={name} className={look}>
      {initials(name)}
    </span>
  )
}

/** First letters of the first and last word: “Ana María López” → “AL”. */
function initials(name: string): string {
  const words = name.trim().split(/\s+/).filter(Boolean)
  const ends = words.length > 1 ? [words[0], words.at(-1)] : words
  return ends.map((word) => [...(word ?? '')][0]?.toLocaleUpperCase() ?? '').join('')
}
