import type { Samples } from '../testing/samples.ts'

export const samples: Samples = {
  requests: (scene) => ({
    updateLocation: () => ({ body: { accepting: true } }),
    secureLocation: () => ({ body: { managersNeedTwoFactor: false }, as: scene.owner }),
  }),
}
