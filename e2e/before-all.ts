import { rm } from 'node:fs/promises'
import { buildScreens } from '../server/startup/build-screens.ts'
import { pictures } from './pictures.ts'

/** Before any story: the screens as `npm start` would serve them, built only when they changed; and no pictures of failures that are over. */
export default async function setup() {
  await rm(pictures, { recursive: true, force: true })
  await buildScreens(() => {}, new AbortController().signal)
}
