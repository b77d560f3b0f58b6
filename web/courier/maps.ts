/** Devices of one maker know no `geo:` addresses; theirs open by a page that their own maps app takes over. */
const withoutGeo = /iPhone|iPad|iPod|Macintosh/
const withGeo = /Android/

/**
 * Opens an address where somebody finds their way. A phone with `geo:` lets its owner choose the app; on other devices there is no address that
 * every maps app takes, so a page is opened that needs no app.
 */
export function mapsLink(address: string, userAgent: string): string {
  const query = encodeURIComponent(address)
  if (withGeo.test(userAgent)) return `geo:0,0?q=${query}`
  if (withoutGeo.test(userAgent)) return `https://maps.apple.com/?q=${query}`
  return `https://www.openstreetmap.org/search?query=${query}`
}
