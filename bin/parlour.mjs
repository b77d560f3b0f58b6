#!/usr/bin/env node
// The door to everything: `node bin/parlour.mjs start`, or `npm start`. This file must be readable by any Node, so that an old one is told
// so in a sentence instead of a page of syntax errors; what it imports may use what Node 20.19 knows.
const [major, minor] = process.versions.node.split('.').map(Number)
if (major < 20 || (major === 20 && minor < 19)) {
  console.error('Parlour needs Node 20.19 or newer to begin with, and this is ' + process.versions.node + '. Get a newer one from https://nodejs.org, then try again.')
  process.exit(1)
}
import('./launcher/commands.mjs').then(({ run }) => run(process.argv[2], process.argv.slice(3)))
