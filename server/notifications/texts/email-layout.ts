import type { Sender, Words } from './index.ts'

/** Everything that is not ours goes through here, so that it is shown and never obeyed. */
function escaped(text: string): string {
  return text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;').replaceAll('"', '&quot;').replaceAll('\'', '&#39;')
}

const choiceWords = 'Choose how we tell you'

const paper = '#faf8f3'
const line = '#e7e2d6'
const ink = '#2b2620'
const muted = '#6f675b'
const font = '-apple-system, "Segoe UI", Roboto, Helvetica, Arial, sans-serif'.replaceAll('"', '&quot;')

/** The same words as an email that looks like the business: tables and inline styles, since that is what mail programs read. */
export function htmlEmail(words: Words, { businessName, accent, locationName }: Sender, preferencesUrl: string | null = null): string {
  const { subject, paragraphs, action, code, because } = words
  const colour = /^#[0-9a-f]{6}$/i.test(accent) ? accent : '#b45309'
  const blocks = paragraphs.map((each) => `<p style="margin:0 0 16px">${escaped(each).replaceAll('\n', '<br>')}</p>`)
  if (code !== null) {
    blocks.splice(1, 0, `<p style="margin:8px 0 24px;padding:16px;background:${paper};border-radius:10px;text-align:center;font-size:31px;font-weight:700;letter-spacing:6px">${escaped(code)}</p>`)
  }
  if (action) {
    blocks.push(`<p style="margin:24px 0 8px"><a href="${escaped(action.url)}" style="display:inline-block;padding:14px 24px;background:${colour};color:${textOn(colour)};border-radius:10px;font-weight:600;text-decoration:none">${escaped(action.label)}</a></p>`)
  }
  const choice = preferencesUrl === null ? '' : `<br><a href="${escaped(preferencesUrl)}" style="color:${muted}">${choiceWords}</a>`
  const from = locationName === null || locationName === businessName ? businessName : `${businessName} · ${locationName}`
  return `<!doctype html>
<html lang="en">
<head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><meta name="color-scheme" content="light"><title>${escaped(subject)}</title></head>
<body style="margin:0;padding:0;background:${paper}">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="background:${paper}"><tr><td align="center" style="padding:24px 12px">
<table role="presentation" width="100%" cellpadding="0" cellspacing="0" style="max-width:560px;background:#ffffff;border:1px solid ${line};border-top:4px solid ${colour};border-radius:10px;font-family:${font};font-size:16px;line-height:1.5;color:${ink}">
<tr><td style="padding:24px 32px 0;font-size:14px;font-weight:600;color:${muted}">${escaped(businessName)}</td></tr>
<tr><td style="padding:8px 32px 0"><h1 style="margin:0 0 16px;font-size:25px;line-height:1.2;font-weight:700">${escaped(subject)}</h1></td></tr>
<tr><td style="padding:0 32px 24px">${blocks.join('\n')}</td></tr>
</table>
<p style="max-width:560px;margin:16px auto 0;font-family:${font};font-size:12px;line-height:1.5;color:${muted}">${escaped(from)}<br>${escaped(because)}${choice}</p>
</td></tr></table>
</body>
</html>
`
}

/** For mail programs without HTML, and for people who prefer it. */
export function textEmail({ paragraphs, action, because }: Words, { businessName }: Sender, preferencesUrl: string | null = null): string {
  const next = action ? [`${action.label}:\n${action.url}`] : []
  const choice = preferencesUrl === null ? '' : `\n${choiceWords}: ${preferencesUrl}`
  return `${[...paragraphs, ...next, `-- \n${businessName}\n${because}${choice}`].join('\n\n')}\n`
}

/** Black or white, whichever is easier to read on a colour (WCAG 2.2, relative luminance). */
export function textOn(colour: string): '#000000' | '#ffffff' {
  const [red = 0, green = 0, blue = 0] = [1, 3, 5].map((at) => {
    const share = Number.parseInt(colour.slice(at, at + 2), 16) / 255
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4
  })
  const luminance = 0.2126 * red + 0.7152 * green + 0.0722 * blue
  return (luminance + 0.05) / 0.05 > 1.05 / (luminance + 0.05) ? '#000000' : '#ffffff'
}
