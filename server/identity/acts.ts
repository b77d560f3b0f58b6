import { act, became } from '../platform/act.ts'
import type { Acts, Changes, Things } from '../platform/act.ts'

/** Acts on one's own account, kept for those who work somewhere. */
function ownAct(did: string, wish: string) {
  return act('account', () => did, () => wish)
}

export const things: Things = {
  member: { nameless: 'somebody', nameOf: 'select name from person where id = entry.subject_id' },
  invitation: { nameless: 'an invitation' },
  account: { nameless: 'the account', nameOf: 'select name from person where id = entry.subject_id' },
  person: { nameless: 'somebody', nameOf: 'select name from person where id = entry.subject_id' },
}

export const acts: Acts = {
  appointMember: act('member', (thing, changes) => `made ${thing} ${roleWords(changes)}`, (thing) => `give ${thing} a role`, ['role']),
  appointMemberByEmail: act('member', (thing, changes) => `made ${thing} ${roleWords(changes)}`, () => 'give somebody a role', ['role']),
  dismissMember: act('member', (thing) => `took the role of ${thing} away`, (thing) => `take the role of ${thing} away`),
  suspendMember: act('member', (thing) => `suspended ${thing}`, (thing) => `suspend ${thing}`),
  reinstateMember: act('member', (thing) => `gave ${thing} their role back`, (thing) => `give ${thing} their role back`),
  appointOwner: act('member', (thing) => `made ${thing} an owner`, (thing) => `make ${thing} an owner`),
  appointOwnerByEmail: act('member', (thing) => `made ${thing} an owner`, () => 'make somebody an owner'),
  dismissOwner: act('member', (thing) => `took the role of the owner ${thing} away`, (thing) => `take the role of the owner ${thing} away`),
  suspendOwner: act('member', (thing) => `suspended the owner ${thing}`, (thing) => `suspend the owner ${thing}`),
  reinstateOwner: act('member', (thing) => `gave the owner ${thing} their role back`, (thing) => `give the owner ${thing} their role back`),
  inviteMember: act('invitation', (_thing, changes) => `invited somebody to be ${roleWords(changes)}`, () => 'invite somebody', ['role']),
  withdrawInvitation: act('invitation', () => 'took an invitation back', () => 'take an invitation back'),
  acceptInvitation: { ...act('invitation', () => 'accepted an invitation to work here', () => 'accept an invitation'), byAnybody: true },
  declineInvitation: { ...act('invitation', () => 'declined an invitation to work here', () => 'decline an invitation'), byAnybody: true },
  leave: { ...act('member', () => 'gave their own role back', () => 'give their own role back'), byAnybody: true },
  lookUpPerson: act('person', (thing, changes) => became(changes, 'found') === false ? 'looked for an account that is not there' : `looked up ${thing}`,
    () => 'look somebody up'),
  resetTwoFactor: act('person', (thing, changes) => became(changes, 'devicesSignedOut') === undefined
    ? `wanted to reset the two-factor sign-in of ${thing}, which was off` : `reset the two-factor sign-in of ${thing}`,
  (thing) => `reset the two-factor sign-in of ${thing}`, ['reason']),
  signOutPerson: act('person', (thing) => `signed all devices of ${thing} out`, (thing) => `sign all devices of ${thing} out`, ['reason']),
  signInWithEmail: ownAct('signed in with their password', 'sign in with a password'),
  signInWithCode: ownAct('signed in with a code', 'sign in with a code'),
  signInWithSecondStep: ownAct('signed in with a second step', 'show the second step of signing in'),
  signInWithRecoveryCode: ownAct('signed in with a recovery code', 'sign in with a recovery code'),
  signOut: ownAct('signed out', 'sign out'),
  changePassword: ownAct('changed their password', 'change their password'),
  resetPassword: ownAct('chose a new password by mail', 'choose a new password by mail'),
  proveEmail: ownAct('confirmed an email address', 'confirm an email address'),
  changePhoneNumber: ownAct('changed their phone number', 'change their phone number'),
  turnOnTwoFactor: ownAct('set up two-factor sign-in', 'set up two-factor sign-in'),
  disableTwoFactor: ownAct('turned two-factor sign-in off', 'turn two-factor sign-in off'),
  makeRecoveryCodes: ownAct('made new recovery codes', 'make new recovery codes'),
  signOutDevice: ownAct('signed one of their devices out', 'sign a device out'),
  signOutOtherDevices: ownAct('signed all of their other devices out', 'sign all other devices out'),
  revokeSessions: ownAct('signed all of their devices out', 'sign all devices out'),
  revokeOtherSessions: ownAct('signed all of their other devices out', 'sign all other devices out'),
  renameMe: ownAct('changed their name', 'change their name'),
}

function roleWords(changes: Changes): string {
  const role = became(changes, 'role')
  if (role === 'staff') return 'part of the staff'
  return role === undefined ? 'a member' : `a ${role}`
}
