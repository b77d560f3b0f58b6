import { Client } from 'pg'

/** A connection of the bench's own. When the server ends first, whoever asks next is told; nobody else needs to be. */
export async function openClient(databaseUrl: string): Promise<Client> {
  const client = new Client({ connectionString: databaseUrl, application_name: 'parlour bench' })
  client.on('error', () => undefined)
  await client.connect()
  return client
}
