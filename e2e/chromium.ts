import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { access, mkdir, mkdtemp, readFile, rename, rm, writeFile } from 'node:fs/promises'
import { join } from 'node:path'

const modules = join(import.meta.dirname, '../node_modules')

export type Chromium = {
  executablePath: string
  /** Where the libraries are that a bare machine may lack. */
  libraries: string
  /** What the browser needs to find its letters. */
  environment: Record<string, string>
}

/**
 * Unpacks the Chromium that npm installed, once a version, beside the packages. Its own way is one folder for the whole machine, where an
 * older version, another user's or one that was cut short would be taken for it. Two that unpack at the same time do not meet: whoever is
 * first wins.
 */
export async function unpackChromium(): Promise<Chromium> {
  // Safe: npm takes no package without a version.
  const { version } = JSON.parse(await readFile(join(modules, '@sparticuz/chromium/package.json'), 'utf8')) as { version: string }
  const shelf = join(modules, '.cache/parlour')
  const folder = join(shelf, `chromium-${version}`)
  if (!await access(folder).then(() => true, () => false)) {
    await mkdir(shelf, { recursive: true })
    const draft = await mkdtemp(join(shelf, 'unpacking-'))
    await unpackInto(draft)
    await writeFile(join(draft, 'fonts.conf'), fontSettings(join(folder, 'fonts'), join(folder, 'fonts-cache')))
    await rename(draft, folder).catch(async (error: NodeJS.ErrnoException) => {
      await rm(draft, { recursive: true })
      if (error.code !== 'ENOTEMPTY' && error.code !== 'EEXIST') throw error
    })
  }
  return {
    executablePath: join(folder, 'chromium'), libraries: join(folder, 'al2023/lib'), environment: { FONTCONFIG_FILE: join(folder, 'fonts.conf') },
  }
}

/** In a process of its own, because the package unpacks into whatever is the temporary folder of its process. */
async function unpackInto(folder: string): Promise<void> {
  const script = `
    import Chromium, { inflate } from '@sparticuz/chromium'
    await Chromium.executablePath()
    await inflate(${JSON.stringify(join(modules, '@sparticuz/chromium/bin/al2023.tar.br'))})`
  const child = spawn(process.execPath, ['--input-type=module', '--eval', script], {
    cwd: import.meta.dirname, env: { ...process.env, TMPDIR: folder }, stdio: ['ignore', 'ignore', 'pipe'],
  })
  const complaints: Buffer[] = []
  child.stderr.on('data', (bytes: Buffer) => complaints.push(bytes))
  const [code] = await once(child, 'close')
  if (code !== 0) throw new Error(`Chromium could not be unpacked into ${folder}: ${Buffer.concat(complaints).toString('utf8')}`)
}

/** The machine's letters, if it has any, and those that came with the browser. */
function fontSettings(fonts: string, cache: string): string {
  return `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${fonts}</dir>
  <cachedir>${cache}</cachedir>
</fontconfig>
`
}
