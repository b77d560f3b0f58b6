import { newId } from '../platform/ids.ts'
import { ofLocation, subjectHere } from '../testing/samples.ts'
import type { Samples, Scene } from '../testing/samples.ts'

export const samples: Samples = {
  things: (scene) => {
    const { cafe, given } = scene
    return [
      // Taking somebody's role away works once, so each request finds somebody new.
      [/^\/api\/locations\/\{location\}\/members\/\{personId\}(\/suspension)?$/, async () => {
        const { personId } = await given.aMember('staff', cafe)
        return ofLocation(scene, { personId })
      }],
      [/^\/api\/businesses\/\{business\}\/owners\/\{personId\}(\/suspension)?$/, async () => {
        const { personId } = await given.aMember('owner', cafe)
        return { params: { business: cafe.businessId, personId }, subject: { businessId: cafe.businessId, locationId: null } }
      }],
      [/^\/api\/businesses\/\{business\}\/owners$/, () => ({ params: { business: cafe.businessId }, subject: { businessId: cafe.businessId, locationId: null } })],
      [/^\/api\/locations\/\{location\}\/invitations\/\{id\}(\/link)?$/, async () => ofLocation(scene, { id: (await anInvitation(scene)).id })],
      [/^\/api\/invitations\/\{token\}(\/|$)/, async () => ({ params: { token: (await anInvitation(scene)).token }, subject: subjectHere(scene) })],
      [/^\/api\/me\/devices\/\{id\}$/, () => ({ params: { id: newId() }, subject: null })],
      [/^\/api\/me\/memberships\/\{id\}$/, () => ({ params: { id: newId() }, subject: null })],
      [/^\/api\/operations\/people\/\{personId\}\//, async () => ({ params: { personId: (await given.aPerson({ hasTwoFactor: true })).personId }, subject: null })],
    ]
  },
  requests: (scene) => {
    const { given, owner, customer } = scene
    return {
      appointMember: async () => ({ params: { personId: (await given.aPerson()).personId }, body: { role: 'staff' } }),
      appointMemberByEmail: async () => ({ body: { role: 'staff', email: (await given.aPerson()).email } }),
      reinstateMember: async () => ({ params: await suspended(scene, 'staff') }),
      appointOwner: async () => ({ params: { personId: (await given.aPerson()).personId }, as: owner }),
      appointOwnerByEmail: async () => ({ body: { email: (await given.aPerson()).email }, as: owner }),
      dismissOwner: () => ({ as: owner }),
      suspendOwner: () => ({ as: owner }),
      reinstateOwner: async () => ({ params: await suspended(scene, 'owner'), as: owner }),
      inviteMember: () => ({ body: { role: 'staff' } }),
      dismissMember: () => ({}),
      suspendMember: () => ({}),
      withdrawInvitation: () => ({}),
      lookUpPerson: async () => ({ body: { contact: (await given.aPerson()).email }, as: await given.aPerson({ isAdmin: true }) }),
      resetTwoFactor: async () => ({ body: { reason: 'Lost their phone' }, as: await given.aPerson({ isAdmin: true }) }),
      signOutPerson: async () => ({ body: { reason: 'Lost their phone' }, as: await given.aPerson({ isAdmin: true }) }),
      renameMe: () => ({ as: customer, body: { name: 'Ada King' } }),
      acceptInvitation: async () => ({ as: await given.aPerson() }),
    }
  },
}

async function suspended({ given, context, cafe }: Scene, role: 'staff' | 'owner'): Promise<{ personId: string }> {
  const { personId } = await given.aMember(role, cafe)
  await context.database.kysely.updateTable('membership').set({ suspendedAt: new Date() }).where('personId', '=', personId).execute()
  return { personId }
}

/** An open invitation by link; each answer to it is the last one, so each request finds a new one. */
async function anInvitation({ app, context, cafe, inviter }: Scene): Promise<{ id: string; token: string }> {
  // A place takes only so many at once.
  await context.database.kysely.deleteFrom('invitation').execute()
  const url = `/api/locations/${cafe.slug}/invitations`
  const { id } = (await app.inject({ method: 'POST', url, headers: inviter.headers, payload: { role: 'staff' } })).json<{ id: string }>()
  const link = (await app.inject({ url: `${url}/${id}/link`, headers: inviter.headers })).json<{ url: string }>()
  return { id, token: link.url.split('/').at(-1) ?? '' }
}
