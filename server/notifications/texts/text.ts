/** Where a notice comes from, as far as its words and looks go. */
export type Sender = {
  /** Parlour itself, for notices of an account. */
  businessName: string
  accent: string
  /** Null: no place in particular. */
  locationName: string | null
  timeZone: string
  locale: string
  /** Where guests reach Parlour, without a slash at the end. */
  publicUrl: string
}

/** The words of one kind of notice. In `subject`, `body` and `short`, `{name}` stands for a fact of that name. */
export type Text<Data> = {
  /** What kind of notice this is, in the office. */
  name: string
  facts: Readonly<Record<string, Fact<Data>>>
  subject: string
  /** Paragraphs, with an empty line between them. */
  body: string
  /** For text messages, devices and the inbox: one or two sentences that need nothing else. */
  short: string
  /** The one thing to do next. */
  action?: { label: string; url(data: Data, sender: Sender): string }
  /** Where the app shows what this is about, for the inbox. */
  path?(data: Data): string
  /** Shown large. */
  code?(data: Data): string
  /** Why somebody gets this, for the foot of an email. */
  because: string
}

/** What stands in for a name in braces: in words for people, with an example for whoever writes a text. */
export type Fact<Data> = { example: string; of(data: Data, sender: Sender): string }

/** Lets the type of the data be checked while the names of the facts stay as they are. */
export function text<Data>(given: Text<Data>): Text<Data> {
  return given
}

const name = /\{(\w+)\}/g

/** The names in braces that a text mentions. */
export function namesIn(template: string): string[] {
  return [...new Set(Array.from(template.matchAll(name), ([, each = '']) => each))]
}

/** Puts the facts in. One that a text mentions and nobody has stays as it is; texts are checked for that when they are written. */
export function fill(template: string, facts: Readonly<Record<string, string>>): string {
  return template.replace(name, (whole, each: string) => Object.hasOwn(facts, each) ? facts[each] ?? whole : whole)
}

export function money(amountMinor: number, currency: string, locale: string): string {
  const format = new Intl.NumberFormat(locale, { style: 'currency', currency })
  return format.format(amountMinor / 10 ** (format.resolvedOptions().maximumFractionDigits ?? 2))
}

/** `Sat, Mar 7`, on the calendar of the place. */
export function day(instant: string, { locale, timeZone }: Pick<Sender, 'locale' | 'timeZone'>): string {
  return new Intl.DateTimeFormat(locale, { weekday: 'short', month: 'short', day: 'numeric', timeZone }).format(new Date(instant))
}

/** `8:40 AM`, on the clock of the place. */
export function time(instant: string, { locale, timeZone }: Pick<Sender, 'locale' | 'timeZone'>): string {
  return new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }).format(new Date(instant))
}
