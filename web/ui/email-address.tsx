import { Fragment } from 'react'

/** An email address that goes on in the next line after its @ or a dot where there is no room, and breaks inside a word only when one is longer than the line. */
export function EmailAddress({ address }: { address: string }) {
  return (
    <span className="wrap-break-word">
      {partsOf(address).map((part, index) => (
        <Fragment key={index}>
          {index > 0 && <wbr />}
          {part}
        </Fragment>
      ))}
    </span>
  )
}

/** “ada.lovelace@example.org”: “ada.”, “lovelace@”, “example.”, “org”. */
function partsOf(address: string): string[] {
  return address.split(/(?<=[@.+_-])/)
}
