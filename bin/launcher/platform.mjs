// What differs between the systems we run on, apart from the rest so that it can be tested on one of them. Only Linux has been run in earnest:
// see “Which systems” in docs/architecture.md.

/** Where the pinned Node stands in its package. */
export function nodeFile(platform) {
  return platform === 'win32' ? 'bin/node.exe' : 'bin/node'
}

/** How to start npm: the one that started us (`npm_execpath`), or the one on the path, which on Windows is a script for its shell. */
export function npmCommand({ platform, execPath, npmScript }) {
  if (npmScript && /\bnpm-cli\.[cm]?js$/.test(npmScript)) return { command: execPath, before: [npmScript], shell: false }
  return { command: 'npm', before: [], shell: platform === 'win32' }
}

/** How long a program on Windows may take to end in order once its channel is closed. */
const orderlyMs = 10_000

/**
 * Passes a request to stop on to children that still run. On Windows there are no signals, and `kill` would end a program in the middle of a
 * sentence: Ctrl-C has reached every program of the console by itself, and closing the channel says the same to those it did not reach. What
 * does not listen is ended after a while.
 */
export function stopChildren(children, signal, platform) {
  const living = () => children.filter((child) => child.exitCode === null && child.signalCode === null)
  if (platform !== 'win32') return living().forEach((child) => child.kill(signal))
  for (const child of living()) if (child.connected) child.disconnect()
  setTimeout(() => living().forEach((child) => child.kill()), orderlyMs).unref()
}

/** Is the process that started us gone? Elsewhere another one takes its place; on Windows its number stays, and nobody has it. */
export function hasLost(parent, now = process.ppid) {
  if (now !== parent) return true
  try {
    process.kill(parent, 0)
    return false
  } catch (error) {
    return error.code === 'ESRCH'
  }
}
