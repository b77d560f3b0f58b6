/** A turning ring for work that has no measure. Takes the colour of the text around it. */
export function Spinner({ label }: { label: string }) {
  return (
    <span role="progressbar" aria-label={label} className="inline-flex shrink-0">
      <svg viewBox="0 0 20 20" className="size-5 animate-turn" aria-hidden="true" fill="none" stroke="currentColor" strokeWidth="2.5">
        <circle cx="10" cy="10" r="7.5" opacity="0.25" />
        <path d="M10 2.5a7.5 7.5 0 0 1 7.5 7.5" strokeLinecap="round" />
      </svg>
    </span>
  )
}
