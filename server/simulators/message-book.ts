import { openDatabase } from './memory.ts'

/** A message as its receiver has it. */
export type KeptMessage<Content> = Content & { id: string; at: string }

const messagesMax = 300

/**
 * What was sent through a simulator, the newest first; the last 300. A message with an id that is there already is the same one again,
 * as it is for a mail program.
 */
export function openMessageBook<Content extends object>(file: string) {
  const database = openDatabase(file)
  database.exec('create table if not exists message (sequence integer primary key, id text not null unique, at text not null, content text not null) strict')
  const insert = database.prepare('insert into message (id, at, content) values (?, ?, ?) on conflict (id) do nothing')
  const forget = database.prepare(`delete from message where sequence <= (select max(sequence) from message) - ${messagesMax}`)
  const select = database.prepare('select id, at, content from message order by sequence desc')
  return {
    keep(id: string, content: Content) {
      insert.run(id, new Date().toISOString(), JSON.stringify(content))
      forget.run()
    },
    list(): KeptMessage<Content>[] {
      // Only `keep` writes here.
      return select.all().map(({ id, at, content }) => ({ id: String(id), at: String(at), ...JSON.parse(String(content)) as Content }))
    },
    close: () => database.close(),
  }
}
