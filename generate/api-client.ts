import openapi, { astToString } from 'openapi-typescript'
import type { OpenAPI3 } from 'openapi-typescript'
import { createApp } from '../server/app.ts'
import { readConfig } from '../server/config.ts'
import { createContext } from '../server/open-context.ts'

/** The OpenAPI file, as the API itself serves it. */
export async function generateOpenApi(databaseUrl: string): Promise<string> {
  return `${JSON.stringify(await describeApi(databaseUrl), null, 1)}\n`
}

/** The types of every path, for the web client (openapi-fetch). */
export async function generateApiTypes(databaseUrl: string): Promise<string> {
  // The same document; the library only spells its type more narrowly than the plugin that makes it.
  const types = await openapi(await describeApi(databaseUrl) as unknown as OpenAPI3, { alphabetize: true })
  return `/** Generated from the OpenAPI file by \`npm run generate\`. */\n\n${astToString(types)}`
}

async function describeApi(databaseUrl: string) {
  const nowhere = 'http://127.0.0.1:9'
  const context = await createContext({
    ...readConfig({}), databaseUrl, publicUrl: nowhere, paymentUrl: nowhere, warehouseUrl: nowhere, secret: 'nothing is signed while describing', logLevel: 'silent',
  })
  const app = await createApp(context)
  try {
    return app.swagger()
  } finally {
    await app.close()
    await context.stop()
  }
}
