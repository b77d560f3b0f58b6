type Screen = Pick<NodeJS.WriteStream, 'isTTY' | 'write'>

const barLength = 30

/** Shows how far one is: a bar on a terminal, else (in a log file) a line for every tenth. @returns is told how many are done */
export function showProgress(screen: Screen, total: number): (done: number) => void {
  let shownTenths = 0
  return (done) => {
    const share = Math.min(1, done / total)
    const words = `${Math.floor(share * 100)}%, ${done.toLocaleString('en')} of ${total.toLocaleString('en')} orders`
    if (screen.isTTY) {
      const filled = Math.round(share * barLength)
      screen.write(`\r  ${'█'.repeat(filled)}${'░'.repeat(barLength - filled)} ${words} `)
    } else if (Math.floor(share * 10) > shownTenths) {
      shownTenths = Math.floor(share * 10)
      screen.write(`  ${words}\n`)
    }
  }
}
