import { LinkButton } from '../ui/link-button.tsx'
import { SkeletonList } from '../ui/skeleton.tsx'
import { AccountPage } from './account-page.tsx'

/** A link of a mail that no longer works, and where to get another. */
export function LinkIsOver({ href, label }: { href: string; label: string }) {
  return (
    <AccountPage title="This link has expired" lead="It’s been used, it’s too old, or we’ve sent you a newer one. Nothing has changed.">
      <LinkButton href={href} variant="primary" size="large" isWide>
        {label}
      </LinkButton>
    </AccountPage>
  )
}

/** Until it is known whether the link is good. */
export function LinkIsAsked() {
  return (
    <AccountPage title="One moment">
      <SkeletonList label="Looking at your link" lines={2} />
    </AccountPage>
  )
}
