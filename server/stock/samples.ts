import { ofLocation } from '../testing/samples.ts'
import type { Samples } from '../testing/samples.ts'

export const samples: Samples = {
  things: (scene) => [
    [/^\/api\/locations\/\{location\}\/stock\/\{itemId\}(\/|$)/, () => ofLocation(scene, { itemId: scene.cafe.item('Latte').id })],
  ],
  requests: (scene) => {
    const { app, cafe, manager } = scene
    return {
      countStock: () => ({ params: { itemId: cafe.item('Latte').id }, body: { onHand: 7, reason: 'Counted' } }),
      recordStockMovement: async () => {
        await app.inject({ method: 'PUT', url: `/api/locations/${cafe.slug}/stock/${cafe.item('Latte').id}`, headers: manager.headers, payload: { onHand: 5, reason: 'Counted' } })
        return { params: { itemId: cafe.item('Latte').id }, body: { kind: 'received', quantity: 3 } }
      },
    }
  },
}
