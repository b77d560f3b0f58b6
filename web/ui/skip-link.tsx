/** The first stop of the Tab key: past everything that is the same on every page. */
export function SkipLink() {
  return (
    <a
      href="#content"
      className="focus-ring fixed start-4 top-2 z-50 -translate-y-20 rounded-10 bg-inverse px-4 py-2.5 font-semibold text-on-inverse focus:translate-y-0"
    >
      Skip to content
    </a>
  )
}
