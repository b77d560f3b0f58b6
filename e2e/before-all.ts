import { rm } from 'node:fs/promises'
import { buildScreens } from '../server/startup/build-screens.ts'
import { pictures } from './pictures.ts'

/** Before any story: the screens as `npm start` would serve them, built only when they changed; and no pictures of failures that are over. */
export default async function setup() {
  await rm(pictures, { recursive: true, force: true })
  // The build takes its mode from here, and the mode of a test run makes other screens than those that people get.
  process.env['NODE_ENV'] = 'production'
  await buildScreens(() => {}, new AbortController().signal)
}
