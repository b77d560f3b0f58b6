/** Characters of a password. Eight is the least that OWASP ASVS takes; the most keeps hashing short. */
export const passwordCharactersMin = 8
export const passwordCharactersMax = 128
