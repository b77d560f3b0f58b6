import { buildScreens } from '../server/startup/build-screens.ts'

/** Before any story: the screens as `npm start` would serve them. Built only when they changed. */
export default async function setup() {
  await buildScreens(() => {}, new AbortController().signal)
}
