import { Type } from 'typebox'
import { can } from '../capabilities.ts'
import type { AccountRoute, OwnRoute } from './own-route.ts'
import { session, user } from './schemas.ts'
import { checkLink } from '../codes/check-link.ts'
import { changeEmail } from '../email/change-email.ts'
import { sendVerificationEmail } from '../email/send-verification-email.ts'
import { verifyEmail } from '../email/verify-email.ts'
import { changePassword } from '../passwords/change-password.ts'
import { requestPasswordReset } from '../passwords/request-password-reset.ts'
import { resetPassword } from '../passwords/reset-password.ts'
import { sendPhoneCode } from '../phone/send-phone-code.ts'
import { verifyPhoneCode } from '../phone/verify-phone-code.ts'
import { revokeOtherSessions, revokeSessions, signOut } from '../sessions/sign-out.ts'
import { signInWithEmail } from '../sign-in/sign-in.ts'
import { signUpWithEmail } from '../sign-up/sign-up.ts'
import { sendSignUpCode, verifySignUpCode } from '../sign-up/verify-sign-up-code.ts'
import { disableTwoFactor, makeNewRecoveryCodes } from '../two-factor/change-two-factor.ts'
import { enableTwoFactor } from '../two-factor/enable-two-factor.ts'
import { verifyRecoveryCode } from '../two-factor/verify-recovery-code.ts'
import { verifyTotp } from '../two-factor/verify-totp.ts'

/** The addresses that are ours, under better-auth's paths. */
export const ownRoutes: readonly OwnRoute[] = [
  signUpWithEmail, sendSignUpCode, verifySignUpCode, verifyEmail, sendVerificationEmail, changeEmail,
  signInWithEmail, sendPhoneCode, verifyPhoneCode, verifyTotp, verifyRecoveryCode,
  changePassword, requestPasswordReset, checkLink, resetPassword, enableTwoFactor, makeNewRecoveryCodes, disableTwoFactor,
  signOut, revokeSessions, revokeOtherSessions,
]

const key = Type.Object({ kid: Type.String(), kty: Type.String(), alg: Type.String() }, { additionalProperties: true })

/** Those of better-auth that we serve as they are. It checks its own input; these schemas tell readers what it takes. */
const theirRoutes: readonly AccountRoute[] = [
  {
    name: 'getSession', method: 'GET', path: '/get-session', may: can['account.enter'],
    summary: 'This session and whose it is; null for a guest', answer: Type.Union([Type.Object({ session, user }), Type.Null()]),
  },
  {
    name: 'getToken', method: 'GET', path: '/token', may: can['account.keep'], answer: Type.Object({ token: Type.String() }),
    summary: 'A signed token (JWT) of this session, good for 15 minutes',
  },
  {
    name: 'listSigningKeys', method: 'GET', path: '/jwks', may: can['account.enter'], answer: Type.Object({ keys: Type.Array(key) }),
    summary: 'The public keys that verify our tokens',
  },
]

/** Every address under `/api/auth` that we serve; the rest of better-auth is switched off until somebody needs it. */
export const accountRoutes: readonly AccountRoute[] = [...ownRoutes, ...theirRoutes]
