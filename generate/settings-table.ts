import { settings } from '../server/config.ts'

const opening = `# Settings

Parlour needs none of these: each has a default that works. They are environment variables, read once at the start
(\`PORT=8080 npm start\`). A value that is wrong, or a \`PARLOUR_…\` that is not in this table, is refused by name.

What is marked as secret may also stand in a file, as orchestrators hand secrets out: \`PARLOUR_SECRET_FILE=/run/secrets/parlour\` instead
of \`PARLOUR_SECRET\`. The file holds the value and nothing else.

Written by \`npm run generate\` from the table in [server/config.ts](../server/config.ts).

| Variable | Default | Must be | What it does |
| --- | --- | --- | --- |
`

/** The page that documents the settings. */
export async function generateSettingsTable(): Promise<string> {
  const rows = Object.values(settings).map(({ name, fallback, fallbackWords, expects, means, isSecret }) => {
    const without = fallbackWords ?? `\`${String(fallback)}\``
    return `| \`${name}\`${isSecret ? ' (secret)' : ''} | ${without} | ${expects} | ${means} |`
  })
  return `${opening}${rows.join('\n')}\n`
}
