import { useMutation } from '@tanstack/react-query'
import { useState } from 'react'
import { answerOf, api } from '../../api/client.ts'
import { problemOf, type Problem } from '../../api/problem.ts'
import type { Shop } from '../../crew/shapes.ts'
import { Button } from '../../ui/button.tsx'
import { Dialog } from '../../ui/dialog.tsx'
import { TextField } from '../../ui/text-field.tsx'

/** A guest without an account asks to be forgotten: the shop takes their name and contact out of its orders. */
export function ForgetGuest({ shop }: { shop: Shop }) {
  const [contact, setContact] = useState('')
  const [isComplaining, setComplaining] = useState(false)
  const [isAsking, setAsking] = useState(false)
  const forgetting = useMutation({
    mutationFn: (given: string) =>
      answerOf(api.POST('/api/locations/{location}/guest-erasure', {
        params: { path: { location: shop.slug } }, body: given.includes('@') ? { email: given } : { phone: given },
      })),
    onSettled: () => setAsking(false),
    onSuccess: () => {
      setContact('')
      setComplaining(false)
    },
  })
  const given = contact.trim()
  return (
    <section>
      <h2 className="mb-2 text-20">Forget a guest</h2>
      <form
        noValidate
        className="flex flex-col items-start gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          forgetting.reset()
          setComplaining(true)
          if (given !== '') setAsking(true)
        }}
      >
        <TextField
          label="Email or phone number"
          hint="For guests without an account who ask for it. Guests with an account can do it themselves, under Me."
          spellCheck="false"
          maxLength={254}
          value={contact}
          onChange={setContact}
          error={isComplaining && given === '' ? 'Type what they gave with their orders.' : forgetting.isError ? wordsOf(problemOf(forgetting.error)) : undefined}
        />
        <Button type="submit" isPending={forgetting.isPending}>
          Forget this guest
        </Button>
      </form>
      <p role="status" className="mt-3 text-16 font-medium">
        {forgetting.data && forgottenWords(forgetting.data.orders)}
      </p>
      <Dialog
        isOpen={isAsking}
        onClose={() => setAsking(false)}
        title={`Forget ${given}?`}
        isAlert
        actions={
          <>
            <Button onPress={() => setAsking(false)}>Keep it</Button>
            <Button variant="danger" isPending={forgetting.isPending} onPress={() => forgetting.mutate(given)}>
              Forget them
            </Button>
          </>
        }
      >
        All guest orders of the business with this contact lose name, contact, address and notes. What was sold and paid stays. This can't be undone.
      </Dialog>
    </section>
  )
}

function wordsOf(problem: Problem): string {
  return problem.code === 'invalidInput' ? 'This is neither an email address nor a phone number.' : problem.message
}

function forgottenWords(orders: number): string {
  if (orders === 0) return 'Nothing is kept with this contact.'
  return orders === 1 ? 'Done. One order has no name any more.' : `Done. ${orders} orders have no name any more.`
}
