import { useQueryClient } from '@tanstack/react-query'
import { answerOf, api } from '../../api/client.ts'
import { problemOf } from '../../api/problem.ts'
import type { Member } from '../../crew/shapes.ts'
import { newKey } from '../../ground/device/new-key.ts'
import { showToast } from '../../ui/toast.ts'
import { useHere } from '../here.ts'
import type { GivenRole } from './words.ts'

const shown = ['/api/locations/{location}/members', '/api/locations/{location}/invitations', '/api/me']

/** What can be done about the people of a location and of its business. Each says what it did, or why not, and brings the lists up to date. */
export function useTeam() {
  const { shop } = useHere()
  const queryClient = useQueryClient()

  async function refresh(): Promise<void> {
    await Promise.all(shown.map((path) => queryClient.invalidateQueries({ queryKey: ['get', path] })))
  }

  /** @returns whether it was done */
  async function run(done: string, failed: string, change: () => Promise<unknown>): Promise<boolean> {
    try {
      await change()
      showToast({ title: done })
      return true
    } catch (error) {
      showToast({ title: failed, detail: problemOf(error).message, tone: 'danger' })
      return false
    } finally {
      void refresh()
    }
  }

  const here = (member: Member) => ({ params: { path: { location: shop.slug, personId: member.personId } } })
  const ofBusiness = (member: Member) => ({ params: { path: { business: shop.businessSlug, personId: member.personId } } })
  const unchanged = (member: Member) => `${member.name} could not be changed`
  return {
    refresh,
    change: (member: Member, role: GivenRole, jobTitle: string) => run(`${member.name} is saved`, unchanged(member),
      () => api.PUT('/api/locations/{location}/members/{personId}', { ...here(member), body: { role, ...(jobTitle === '' ? {} : { jobTitle }) } })),
    suspend: (member: Member) => run(`${member.name} is suspended, and out of every screen`, unchanged(member), () => member.role === 'owner'
      ? api.PUT('/api/businesses/{business}/owners/{personId}/suspension', ofBusiness(member))
      : api.PUT('/api/locations/{location}/members/{personId}/suspension', here(member))),
    reinstate: (member: Member) => run(`${member.name} is back`, unchanged(member), () => member.role === 'owner'
      ? api.DELETE('/api/businesses/{business}/owners/{personId}/suspension', ofBusiness(member))
      : api.DELETE('/api/locations/{location}/members/{personId}/suspension', here(member))),
    dismiss: (member: Member) => run(member.role === 'owner' ? `${member.name} is no longer an owner` : `${member.name} no longer works here`,
      `${member.name} could not be removed`, () => member.role === 'owner'
        ? api.DELETE('/api/businesses/{business}/owners/{personId}', ofBusiness(member))
        : api.DELETE('/api/locations/{location}/members/{personId}', here(member))),
    withdraw: (id: string) => run('The invitation is taken back', 'The invitation could not be taken back',
      () => api.DELETE('/api/locations/{location}/invitations/{id}', { params: { path: { location: shop.slug, id } } })),
    /** @throws Problem */
    invite: (body: { role: GivenRole; jobTitle?: string; email?: string }) => answerOf(api.POST('/api/locations/{location}/invitations', {
      params: { path: { location: shop.slug } }, body, headers: { 'idempotency-key': newKey() },
    })),
    /** @throws Problem */
    appoint: (body: { role: GivenRole; jobTitle?: string; email: string }) => answerOf(api.POST('/api/locations/{location}/members', {
      params: { path: { location: shop.slug } }, body, headers: { 'idempotency-key': newKey() },
    })),
    /** @throws Problem */
    appointOwner: (email: string) => answerOf(api.POST('/api/businesses/{business}/owners', {
      params: { path: { business: shop.businessSlug } }, body: { email }, headers: { 'idempotency-key': newKey() },
    })),
  }
}

export type Team = ReturnType<typeof useTeam>
