/** The same limit as the server's. */
const passwordMin = 8

/** What everybody tries first, among those that are long enough; the server knows 18,000. */
const commonest = new Set([
  'password', 'password1', 'password12', 'password123', 'passw0rd', 'p@ssw0rd', '12345678', '123456789', '1234567890', '87654321', '11111111', '00000000',
  '88888888', '12341234', '11223344', '1q2w3e4r', '1qaz2wsx', 'qwertyui', 'qwertyuiop', 'qwerty123', 'qwerty12', 'asdfghjk', 'asdfghjkl', 'zxcvbnm1', 'abcd1234',
  'abc12345', 'iloveyou', 'sunshine', 'princess', 'football', 'baseball', 'superman', 'trustno1', 'starwars', 'computer', 'michelle', 'jennifer', 'internet',
  'whatever', 'welcome1', 'letmein1', 'charlie1', 'michael1', 'monkey123', 'dragon123', 'admin123', 'administrator', 'liverpool', 'chocolate', 'butterfly',
])

/** What a password that is being typed still lacks, kindly; undefined when nothing speaks against it here. @param own name, address and the like */
export function passwordLacks(password: string, own: readonly (string | null)[]): string | undefined {
  const missing = passwordMin - password.length
  if (missing > 0) return missing === 1 ? 'Add one more character.' : `Use at least ${missing} more characters.`
  if (isOwn(password, own)) return 'That is little more than your name or address. Add something only you know.'
  if (commonest.has(password.toLowerCase()) || new Set(password).size < 3) return 'This password is too common. Try three short words instead.'
  return undefined
}

function isOwn(password: string, own: readonly (string | null)[]): boolean {
  const words = own.flatMap((text) => (text ? [text, ...text.split(/[^\p{L}\p{N}]+/u)] : [])).map(plain).filter((word) => word.length >= 3)
  const typed = plain(password)
  const rest = words.toSorted((a, b) => b.length - a.length).reduce((left, word) => left.replaceAll(word, ''), typed)
  return rest !== typed && rest.length < 4
}

function plain(text: string): string {
  return text.normalize('NFKC').toLowerCase().replaceAll(/[^\p{L}\p{N}]/gu, '')
}
