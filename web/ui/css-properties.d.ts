import 'react'

declare module 'react' {
  /** Our own custom properties may be set inline. */
  interface CSSProperties {
    [property: `--${string}`]: string | number | undefined
  }
}
