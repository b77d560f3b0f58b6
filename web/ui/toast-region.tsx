import { CircleAlert, CircleCheck, TriangleAlert, X } from 'lucide-react'
import type { ReactNode } from 'react'
import { Button as AriaButton } from 'react-aria-components/Button'
import { Text } from 'react-aria-components/Text'
import {
  UNSTABLE_Toast as AriaToast,
  UNSTABLE_ToastContent as AriaToastContent,
  UNSTABLE_ToastQueue as ToastQueue,
  UNSTABLE_ToastRegion as AriaToastRegion,
} from 'react-aria-components/Toast'
import type { ToastWords } from './toast-words.ts'

/** Long enough to read a line and reach for the button; the clock stops while a pointer or the keyboard is on it. */
const shownForMs = 6_000
const shownWithActionForMs = 10_000

/** What waits to be said. */
const toastQueue = new ToastQueue<ToastWords>({ maxVisibleToasts: 2 })

/** @returns takes the message away */
export function say(words: ToastWords): () => void {
  const key = toastQueue.add(words, { timeout: words.action ? shownWithActionForMs : shownForMs })
  return () => toastQueue.close(key)
}

const signs: Record<NonNullable<ToastWords['tone']>, ReactNode> = {
  neutral: null,
  positive: <CircleCheck aria-hidden="true" />,
  warning: <TriangleAlert aria-hidden="true" />,
  danger: <CircleAlert aria-hidden="true" />,
}

/** Where toasts appear; once, at the root of the app. Above the bottom bar on phones, and above the buttons of a sheet. */
export function ToastRegion() {
  return (
    <AriaToastRegion
      queue={toastQueue}
      aria-label="Messages"
      className="fixed inset-x-4 bottom-[calc(max(var(--bottom-bar,env(safe-area-inset-bottom)),var(--sheet-foot,0px))+1rem)] z-50 flex flex-col-reverse items-center gap-2 outline-none sm:inset-x-auto sm:end-6 sm:items-end"
    >
      {({ toast }) => (
        <AriaToast
          toast={toast}
          data-toast
          className="focus-ring flex w-full max-w-md min-w-0 animate-rise items-center gap-3 rounded-10 bg-inverse py-1.5 ps-4 pe-1.5 text-on-inverse shadow-float sm:min-w-80 [&_svg]:size-5 [&_svg]:shrink-0"
        >
          {signs[toast.content.tone ?? 'neutral']}
          <AriaToastContent className="flex min-w-0 flex-1 flex-col py-2">
            <Text slot="title" className="text-16 font-medium">
              {toast.content.title}
            </Text>
            {toast.content.detail && (
              <Text slot="description" className="text-14">
                {toast.content.detail}
              </Text>
            )}
          </AriaToastContent>
          {toast.content.action && (
            <AriaButton
              onPress={() => {
                toast.content.action?.onAction()
                toastQueue.close(toast.key)
              }}
              className="min-h-11 cursor-pointer [:root:has([data-shell=board])_&]:min-h-16 [:root:has([data-shell=board])_&]:px-6 [:root:has([data-shell=board])_&]:text-20 outline-2 outline-transparent data-focus-visible:outline-on-inverse rounded-6 px-3 text-16 font-semibold underline underline-offset-4"
            >
              {toast.content.action.label}
            </AriaButton>
          )}
          <AriaButton slot="close" aria-label="Close" className="flex size-11 cursor-pointer outline-2 outline-transparent data-focus-visible:outline-on-inverse items-center justify-center rounded-6">
            <X aria-hidden="true" />
          </AriaButton>
        </AriaToast>
      )}
    </AriaToastRegion>
  )
}
