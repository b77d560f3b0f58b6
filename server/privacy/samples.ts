import type { Samples } from '../testing/samples.ts'

export const samples: Samples = {
  things: () => [
    // Whoever is asked to prove themselves by a password that they don't have is still there for the next route.
    [/^\/api\/me$/, () => ({ params: {}, subject: null, body: { password: 'not theirs' } })],
  ],
  requests: () => ({
    eraseGuest: () => ({ body: { email: 'nobody@parlour.example' } }),
  }),
}
