import { newId } from '../platform/ids.ts'
import { asSeenFromHere, subjectHere } from '../testing/samples.ts'
import type { GoodRequest, RequestScene, Samples } from '../testing/samples.ts'

export const samples: Samples = {
  things: (scene) => {
    const { cafe } = scene
    return [
      [/^\/api\/menu-items\/\{id\}$/, () => asSeenFromHere(scene, { id: cafe.item('Latte').id })],
      [/^\/api\/categories\/\{id\}$/, () => asSeenFromHere(scene, { id: cafe.categoryId })],
      [/^\/api\/option-groups\/\{id\}$/, () => ({ ...asSeenFromHere(scene, { id: cafe.extras.groupId }), subject: { ...subjectHere(scene), private: true } })],
      [/^\/api\/(menu-items|menu-items\/unlisted|categories|option-groups|tax-classes)$/, () => asSeenFromHere(scene, {})],
    ]
  },
  requests: (scene) => {
    const { cafe } = scene
    return {
      createMenuItem: () => ({ query: { location: cafe.slug }, body: { name: unnamed(), categoryId: cafe.categoryId, taxClassId: cafe.taxClassId, priceMinor: 300 } }),
      updateMenuItem: async () => withTag(await anItem(scene), { query: { location: cafe.slug }, body: { priceMinor: 450 } }),
      deleteMenuItem: async () => withTag(await anItem(scene), {}),
      createCategory: () => ({ query: { location: cafe.slug }, body: { name: unnamed() } }),
      updateCategory: async () => withTag(await aCategory(scene), { body: { name: unnamed() } }),
      deleteCategory: async () => withTag(await aCategory(scene), {}),
      createOptionGroup: () => ({ query: { location: cafe.slug }, body: { name: unnamed(), choicesMin: 0, choicesMax: 1, options: [{ name: 'One', priceMinor: 0 }] } }),
      updateOptionGroup: async () => withTag(await aGroup(scene), { body: { choicesMax: 1, name: unnamed() } }),
      deleteOptionGroup: async () => withTag(await aGroup(scene), {}),
    }
  },
}

const unnamed = () => `Sample ${newId()}`

/** Made through the door; gives its id and its version as `If-Match` takes it. */
async function made({ app, cafe, manager }: RequestScene, url: string, payload: object): Promise<{ id: string; tag: string }> {
  const answer = await app.inject({ method: 'POST', url: `${url}?location=${cafe.slug}`, headers: manager.headers, payload })
  if (answer.statusCode !== 201) throw new Error(`The sample was refused: ${answer.body}`)
  return { id: answer.json<{ id: string }>().id, tag: String(answer.headers.etag) }
}

const anItem = (scene: RequestScene) => made(scene, '/api/menu-items', { name: unnamed(), categoryId: scene.cafe.categoryId, taxClassId: scene.cafe.taxClassId, priceMinor: 300 })
const aCategory = (scene: RequestScene) => made(scene, '/api/categories', { name: unnamed() })
const aGroup = (scene: RequestScene) => made(scene, '/api/option-groups', { name: unnamed(), choicesMin: 0, choicesMax: 1, options: [{ name: 'One', priceMinor: 0 }] })

function withTag({ id, tag }: { id: string; tag: string }, request: GoodRequest): GoodRequest {
  return { ...request, params: { id }, headers: { 'if-match': tag } }
}
