import { Link } from './link.tsx'

export interface SkipLinkProps {
  href: string
  label: string
}

/** Where the Tab key can go at once, before everything that is the same on every page: to the content, and to where the page leads. */
export function SkipLinks({ further = [] }: { further?: readonly SkipLinkProps[] | undefined }) {
  return (
    <>
      <a href="#content" className={look}>
        Skip to content
      </a>
      {further.map(({ href, label }) => (
        <Link key={href} href={href} className={look}>
          {label}
        </Link>
      ))}
    </>
  )
}

const look = 'focus-ring fixed start-4 top-2 z-50 -translate-y-20 rounded-10 bg-inverse px-4 py-2.5 font-semibold text-on-inverse focus:translate-y-0'
