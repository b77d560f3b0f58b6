import type { NoticeData, SecurityChange } from '../kinds.ts'
import { text } from './text.ts'

const because = 'You get this because somebody gave this address for an account here.'

/** What happened to an account, as its owner would say it. */
const changes: Record<SecurityChange, string> = {
  passwordChanged: 'Your password was changed',
  emailChanged: 'The email address of your account was changed',
  phoneChanged: 'The phone number of your account was changed',
  twoFactorOn: 'Two-factor sign-in was turned on',
  twoFactorOff: 'Two-factor sign-in was turned off',
  recoveryCodesMade: 'New recovery codes were made; the old ones no longer work',
  recoveryCodeUsed: 'Somebody signed in with one of your recovery codes',
  twoFactorReset: 'Your two-factor sign-in was reset and all your devices were signed out; until you set it up again, your password or the code we send is enough',
  signedOutByAdmin: 'All your devices were signed out by an administrator',
  helpedSomebody: 'Your rights as an administrator were used to change how somebody else signs in',
}

/** What was done by somebody else, at best because they were asked to. */
const byOthers: readonly SecurityChange[] = ['twoFactorReset', 'signedOutByAdmin']

export const verifyEmail = text<NoticeData['account.verifyEmail']>({
  name: 'Confirm an email address', because,
  facts: { how: {
    example: 'Your code is 123456. Enter it on the page where you asked for it within 15 minutes. Or tap the button.',
    of: ({ code, minutes }) => code === undefined ? 'One tap and we know that our mails reach you.'
      : `Your code is ${code}. Enter it on the page where you asked for it within ${minutes} minutes. Or tap the button.`,
  } },
  subject: 'Please confirm your email address',
  body: '{how}\n\nIf you didn\'t ask for this, you can ignore this email.',
  short: 'Please confirm your email address.',
  action: { label: 'Confirm my address', url: ({ url }) => url },
})

export const resetPassword = text<NoticeData['account.resetPassword']>({
  name: 'Choose a new password', facts: {}, because,
  subject: 'Choose a new password',
  body: 'You asked to reset your password. The button works once, for a short time.\n\nIf this wasn\'t you, you can ignore this email. Your password stays the same.',
  short: 'Choose a new password.',
  action: { label: 'Choose a new password', url: ({ url }) => url },
})

export const changeEmail = text<NoticeData['account.changeEmail']>({
  name: 'Confirm another email address', because,
  facts: { newEmail: { example: 'ada@example.org', of: ({ newEmail }) => newEmail } },
  subject: 'Please confirm your new email address',
  body: 'You asked to change the email address of your account to {newEmail}. Tap the button to confirm it.\n\nIf this wasn\'t you, don\'t tap it, and change your password.',
  short: 'Please confirm that your address shall be {newEmail}.',
  action: { label: 'Confirm the new address', url: ({ url }) => url },
})

export const signInCode = text<NoticeData['account.signInCode']>({
  name: 'Code to sign in', because: 'You get this because somebody gave this number to sign in.',
  facts: {
    code: { example: '123456', of: ({ code }) => code },
    minutes: { example: '5', of: ({ minutes }) => String(minutes) },
  },
  subject: 'Your code is {code}',
  body: 'Your code is {code}. It expires in {minutes} minutes.\n\nWe\'ll never ask you for it.',
  short: '{code} is your Parlour code. It expires in {minutes} minutes. We\'ll never ask you for it.',
  code: ({ code }) => code,
})

export const alreadyExists = text<NoticeData['account.alreadyExists']>({
  name: 'Somebody signed up with this address again', facts: {}, because,
  subject: 'You already have an account',
  body: 'Someone, maybe you, just tried to create an account with this address. You already have one, so nothing has changed. Just sign in.\n\nForgot your password? You can reset it on the same page. If this wasn\'t you, you don\'t need to do anything.',
  short: 'You already have an account: just sign in.',
  action: { label: 'Sign in', url: (_data, { publicUrl }) => `${publicUrl}/sign-in` },
})

export const newSignIn = text<NoticeData['account.newSignIn']>({
  name: 'Sign-in on a new device', because, path: () => '/account/security',
  facts: {
    device: { example: 'Firefox on Linux', of: ({ device }) => device },
    at: { example: '5 March 2026 at 08:40 UTC', of: ({ at }) => `${new Intl.DateTimeFormat('en-GB', { dateStyle: 'long', timeStyle: 'short', timeZone: 'UTC' }).format(new Date(at))} UTC` },
  },
  subject: 'New sign-in to your account',
  body: 'Someone signed in to your account: {device}, {at}.\n\nIf this was you, you don\'t need to do anything. If not, sign that device out and change your password.',
  short: 'Someone signed in to your account: {device}. If this wasn\'t you, sign that device out.',
  action: { label: 'See my devices', url: (_data, { publicUrl }) => `${publicUrl}/account/security` },
})

export const securityChanged = text<NoticeData['account.securityChanged']>({
  name: 'How to sign in was changed', because, path: () => '/account/security',
  facts: {
    what: { example: 'Your password was changed', of: ({ what }) => changes[what] },
    you: { example: 'it was you', of: ({ what }) => byOthers.includes(what) ? 'you asked for it' : 'it was you' },
  },
  subject: '{what}',
  body: '{what}.\n\nIf {you}, you don\'t need to do anything. If not, change your password now. That signs everyone else out.',
  short: '{what}. Unless {you}, choose a new password now.',
  action: { label: 'Go to my account', url: (_data, { publicUrl }) => `${publicUrl}/account/security` },
})
