import type { Order } from '../crew/shapes.ts'

/** What a courier has to do about the money at the door. */
type ToCollect = 'cash' | 'nothing' | 'ask'

type Standing = Order['payment']['standing']

/** `ask`: it should be paid by now and isn't known to be; the shop knows more. */
export const toCollect: Record<Standing, ToCollect> = {
  due: 'cash',
  free: 'nothing', held: 'nothing', charging: 'nothing', paid: 'nothing', partlyGivenBack: 'nothing',
  later: 'ask', asking: 'ask', notCharged: 'ask', releasing: 'ask', released: 'ask', goingBack: 'ask', givenBack: 'ask',
}
