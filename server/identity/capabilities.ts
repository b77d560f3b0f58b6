import { can as common, crew, everyone, granting, management, ownership, signedIn } from '../platform/authorisation/index.ts'

export const capabilities = granting({
  'members.read': { roles: crew, means: 'See who works here.' },
  'members.appointCrew': { roles: management, means: 'Appoint, invite, suspend and dismiss staff and couriers.' },
  'members.appointManagers': { roles: ownership, means: 'Appoint, invite, suspend and dismiss managers.' },
  'members.appointOwners': { roles: ownership, means: 'Appoint, suspend and dismiss owners. A business keeps at least one.' },
  'invitations.read': { roles: everyone, means: 'See what an invitation offers that they have the link of, and decline it.' },
  'invitations.accept': { roles: signedIn, means: 'Accept an invitation.' },
  'people.lookUp': { roles: ['admin'], means: 'Look up one account by its whole address or number, to help somebody who cannot sign in.' },
  'people.recover': { roles: ['admin'], means: 'Reset the two-factor sign-in of somebody who lost it, or sign all of their devices out.' },
})

export const can = { ...common, ...capabilities }
