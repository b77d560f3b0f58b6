import { resolve } from 'node:path'
import { demoPassword, demoPeople, seedDemo } from '../../demo/index.ts'
import type { Config, Settings } from '../config.ts'
import { connect, migrate } from '../platform/database/index.ts'
import { startEmbeddedPostgres } from '../platform/database/embedded.ts'
import { explainFileError } from '../platform/database/embedded/explain.ts'
import { refuseIfHeld } from '../platform/database/embedded/lock.ts'
import { makeFolder } from '../platform/make-folder.ts'
import { buildScreens } from './build-screens.ts'
import type { Closing } from './closing.ts'
import { findPort } from './free-port.ts'
import { isOpenToOthers } from './open-to-others.ts'
import { readSecret } from './secret.ts'
import { missingSystems, startSimulators } from './simulators.ts'

/** How long another Parlour may take to close before we say that the folder is taken: npm and its launcher notice a kill -9 only after a moment. */
const patienceMs = 3_000

export type OpenOptions = {
  closing: Closing
  /** Is told of each step that takes time. */
  log: (line: string) => void
  /** Aborted when Parlour is to stop before it is open. */
  signal: AbortSignal
  /** The screens are served by another program, which builds them as they change. */
  screensApart: boolean
}

export type Opened = {
  /** Undefined for a worker, which answers nobody. */
  publicUrl: string | undefined
  demoAccounts: { role: string; email: string; password: string }[]
  /** Others than whoever sits at this machine can reach it. */
  isOpenToOthers: boolean
}

/**
 * Opens Parlour: database, simulators and screens at the same time, then what stands on them. Whatever it opened is noted in `closing`, also
 * when it gives up half way.
 */
export async function openParlour(settings: Settings, options: OpenOptions): Promise<Opened> {
  const { closing, log, signal } = options
  const directory = resolve(settings.dataDirectory)
  const answers = settings.role !== 'worker'
  if (settings.databaseUrl === undefined) await refuseIfHeld(directory, patienceMs)
  const port = answers ? await findPort(settings.host, settings.port) : settings.port
  await makeFolder(directory).catch((error: unknown) => { throw explainFileError(error, directory) })

  const givingUp = new AbortController()
  const steps = [
    openDatabase(settings, directory, options),
    openOutside(settings, directory, options),
    settings.secret ?? readSecret(directory),
    // Reading the program takes longer than starting the database, and can be done meanwhile.
    import('./serve.ts'),
    answers && !options.screensApart ? buildScreens(log, AbortSignal.any([signal, givingUp.signal])) : undefined,
  ] as const
  for (const step of steps) Promise.resolve(step).catch(() => givingUp.abort())
  // Also when one of them fails the others come to their end, so that what they have opened is known and can be closed.
  await Promise.allSettled(steps)
  signal.throwIfAborted()
  const [database, outside, secret, { serve }] = await Promise.all(steps)
  const config: Config = { ...settings, port, publicUrl: settings.publicUrl ?? `http://localhost:${port}`, secret, ...outside, databaseUrl: database.url }

  await serve(config, closing)
  signal.throwIfAborted()
  return { publicUrl: answers ? config.publicUrl : undefined, demoAccounts: database.demoAccounts, isOpenToOthers: isOpenToOthers(settings) }
}

type OpenedDatabase = { url: string; demoAccounts: Opened['demoAccounts'] }

async function openDatabase(settings: Settings, directory: string, { closing, log }: OpenOptions): Promise<OpenedDatabase> {
  let url = settings.databaseUrl
  if (url === undefined) {
    const embedded = await startEmbeddedPostgres({ directory, log })
    closing.add('PostgreSQL', () => embedded.stop())
    url = embedded.url
  }
  await migrate(url)
  const database = connect(url, { applicationName: 'parlour start', max: 2 })
  try {
    // Of a demo that was there before, the password opens nothing any more.
    if (!settings.demo) return { url, demoAccounts: [] }
    await seedDemo(database, { info: log })
    const emails = demoPeople.map(({ email }) => email)
    const found = await database.kysely.selectFrom('person').select('email').where('email', 'in', emails).execute()
    const there = new Set(found.map(({ email }) => email))
    return { url, demoAccounts: demoPeople.filter(({ email }) => there.has(email)).map(({ role, email }) => ({ role, email, password: demoPassword })) }
  } finally {
    await database.close()
  }
}

type Outside = Pick<Config, 'paymentUrl' | 'warehouseUrl' | 'smtpUrl' | 'demoInbox'> & Partial<Pick<Config, 'twilioAccountSid' | 'twilioAuthToken' | 'twilioFrom' | 'twilioUrl'>>

/** Where nothing is: of a system that another setting stands for. */
const nowhere = 'http://127.0.0.1:1'

/** The systems outside; a simulator is started for each that nothing else stands for. */
async function openOutside(settings: Settings, directory: string, { closing, log }: OpenOptions): Promise<Outside> {
  const { paymentUrl, warehouseUrl, smtpUrl } = settings
  const missing = missingSystems(settings)
  if (missing.length === 0) return { paymentUrl: paymentUrl ?? nowhere, warehouseUrl: warehouseUrl ?? nowhere, smtpUrl }
  const simulators = await startSimulators(missing, settings, directory, log)
  closing.add('The simulators', () => simulators.stop())
  const { gatewayUrl, mailUrl, sms } = simulators
  return {
    paymentUrl: paymentUrl ?? gatewayUrl ?? nowhere, warehouseUrl: warehouseUrl ?? simulators.warehouseUrl ?? nowhere,
    smtpUrl: smtpUrl ?? simulators.smtpUrl,
    ...(mailUrl !== undefined && sms !== undefined && {
      demoInbox: { mailUrl, smsUrl: sms.url }, twilioUrl: sms.url, twilioAccountSid: sms.accountSid, twilioAuthToken: sms.authToken, twilioFrom: sms.from,
    }),
  }
}
