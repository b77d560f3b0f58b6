import { useMutation, useQueryClient } from '@tanstack/react-query'
import { answerOf, api, queries } from '../api/client.ts'
import { problemOf } from '../api/problem.ts'
import { can } from '../crew/roles.ts'
import { SwitchField } from '../ui/choice-fields.tsx'
import { TextLink } from '../ui/link-button.tsx'
import { showToast } from '../ui/toast.ts'
import { useHere } from './here.ts'

const hint = 'Until they set it up, managers and owners can only order here. Takes effect immediately.'

/** Whether those who run the place need a second step to sign in. Only owners decide; and only those who have it themselves can ask it of others. */
export function TwoFactorSwitch() {
  const { shop, me } = useHere()
  const queryClient = useQueryClient()
  const path = { location: shop.slug }
  const security = queries.useQuery('get', '/api/locations/{location}/security', { params: { path } })
  const changing = useMutation({
    mutationFn: (managersNeedTwoFactor: boolean) => answerOf(api.PUT('/api/locations/{location}/security', { params: { path }, body: { managersNeedTwoFactor } })),
    onSuccess: ({ managersNeedTwoFactor }) => showToast({ title: managersNeedTwoFactor ? 'Two-factor sign-in is required here' : 'Two-factor sign-in is no longer required' }),
    onError: (error) => showToast({ title: 'That couldn’t be changed', detail: problemOf(error).message, tone: 'danger' }),
    onSettled: () => queryClient.invalidateQueries({ queryKey: ['get', '/api/locations/{location}/security'] }),
  })
  if (!security.data) return null
  const isOn = changing.isPending ? changing.variables : security.data.managersNeedTwoFactor
  const isOwner = can(me, shop, 'places.secure')
  return (
    <div className="flex flex-col gap-2">
      <SwitchField
        label="Require two-factor sign-in for managers"
        hint={hint}
        isSelected={isOn}
        onChange={(wanted) => changing.mutate(wanted)}
        whyDisabled={whyOff(isOwner, me.twoFactorEnabled || isOn)}
      />
      {isOwner && !me.twoFactorEnabled && !isOn && <TextLink href={`/account/two-factor?next=/office/${shop.slug}/settings`}>Set it up for yourself</TextLink>}
    </div>
  )
}

function whyOff(isOwner: boolean, hasIt: boolean): string | undefined {
  if (!isOwner) return 'Only an owner can change this'
  return hasIt ? undefined : 'Set it up for yourself first'
}
