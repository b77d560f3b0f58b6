import { useState } from 'react'
import { classes } from './classes.ts'

export interface PictureTileProps {
  /**
   * A drawn picture (`.svg`) lies on a tinted tile; anything else is a photo and fills it. Without one the name's first letter stands
   * in.
   */
  src: string | null | undefined
  /** Only where the picture says something the words beside it do not; usually empty. */
  alt?: string
  /** What it shows, for the tint and the letter. */
  name: string
  /** `cover` fills the width it is given, and leaves room for what comes below it. */
  size?: 'small' | 'medium' | 'large' | 'cover'
  /** Grey, for what cannot be had now. */
  isFaded?: boolean
  /** True for what is seen first; everything else loads when it comes near. */
  isEager?: boolean
}

const sizes = { small: 'size-12 rounded-10', medium: 'size-18 rounded-10', large: 'size-24 rounded-10 md:size-28', cover: 'aspect-3/2 max-h-[24dvh] w-full md:max-h-44' }

/** Warm, appetising tints, in degrees of hue: sand, honey, apricot, peach, rose, pistachio. No blue lies behind food. */
const tints = [88, 72, 58, 42, 25, 130]

/** The picture of an item: an emoji on a tinted tile until there is a photo. */
export function PictureTile({ src, alt = '', name, size = 'medium', isFaded = false, isEager = false }: PictureTileProps) {
  const [failed, setFailed] = useState<string>()
  const hue = tints[hash(name) % tints.length]
  const isDrawn = src?.endsWith('.svg') ?? false
  const isShown = src && src !== failed
  return (
    <span
      className={classes('flex shrink-0 items-center justify-center overflow-hidden', sizes[size], isFaded && 'opacity-75 grayscale')}
      style={{ background: `color-mix(in oklab, oklch(0.78 0.13 ${hue}) 26%, var(--raised))` }}
    >
      {isShown ? (
        <img
          src={src}
          alt={alt}
          loading={isEager ? 'eager' : 'lazy'}
          decoding="async"
          onError={() => setFailed(src)}
          className={isDrawn ? (size === 'cover' ? 'h-3/4' : 'size-2/3') : 'size-full object-cover'}
        />
      ) : (
        <span aria-hidden="true" className={classes('display text-muted', size === 'small' ? 'text-20' : 'text-31')}>
          {[...name][0]?.toLocaleUpperCase()}
        </span>
      )}
    </span>
  )
}

/** A small number that is always the same for the same name. */
function hash(name: string): number {
  let sum = 0
  for (const character of name) sum = (sum * 31 + (character.codePointAt(0) ?? 0)) % 100_003
  return sum
}
