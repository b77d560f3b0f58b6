import { forgetTypedEmail } from './typed-email.ts'
import { forgetWaitingCodes } from './waiting-code.ts'

/** What this tab and the browser still have of whoever was here before; what the device keeps is gone already. */
export async function forgetPerson(): Promise<void> {
  forgetTypedEmail()
  forgetWaitingCodes()
  const worker = await navigator.serviceWorker?.getRegistration()
  for (const notification of await worker?.getNotifications() ?? []) notification.close()
}
