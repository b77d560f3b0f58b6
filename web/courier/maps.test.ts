import { expect, test } from 'vitest'
import { mapsLink } from './maps.ts'

test.each([
  ['an Android phone, which asks with which app', 'Mozilla/5.0 (Linux; Android 15; Pixel 9) Chrome/140 Mobile', 'geo:0,0?q=600%204th%20Ave%20%233%2C%20Seattle'],
  ['an iPhone', 'Mozilla/5.0 (iPhone; CPU iPhone OS 19_0 like Mac OS X) Safari', 'https://maps.apple.com/?q=600%204th%20Ave%20%233%2C%20Seattle'],
  ['a computer', 'Mozilla/5.0 (X11; Linux x86_64) Firefox/150', 'https://www.openstreetmap.org/search?query=600%204th%20Ave%20%233%2C%20Seattle'],
])('on %s', (_device, userAgent, link) => {
  expect(mapsLink('600 4th Ave #3, Seattle', userAgent)).toBe(link)
})
