import { newId } from '../platform/ids.ts'
import { ofLocation } from '../testing/samples.ts'
import type { Samples } from '../testing/samples.ts'

export const samples: Samples = {
  things: (scene) => [
    [/^\/api\/me\/push-subscriptions\/\{id\}$/, () => ({ params: { id: newId() }, subject: null })],
    // Words are those of the whole business, which a manager here does not run: of a kind that there is none of, nobody gets that far.
    [/^\/api\/locations\/\{location\}\/message-templates\/\{kind\}$/, () => ofLocation(scene, { kind: 'none' })],
    [/^\/api\/demo-inbox\/mails\/\{id\}$/, () => ({ params: { id: newId() }, subject: null })],
  ],
  requests: (scene) => ({
    writeMessageTemplate: () => ({ params: { kind: 'order.ready' }, body: { subject: 'Ready!', body: 'Order {number}' }, as: scene.owner }),
    deleteMessageTemplate: () => ({ params: { kind: 'order.ready' }, as: scene.owner }),
  }),
}
