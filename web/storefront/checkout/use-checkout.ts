import { useQueryClient } from '@tanstack/react-query'
import { useNavigate } from '@tanstack/react-router'
import { useEffect, useState } from 'react'
import type { Person } from '../../ground/session.ts'
import type { Menu } from '../../api/shapes.ts'
import { formatMoney } from '../../ui/money-format.ts'
import { useNow } from '../../ui/now.ts'
import type { CartLine } from '../cart/cart-line.ts'
import type { Cart } from '../cart/use-cart.ts'
import { viewCart } from '../cart/view-cart.ts'
import { useStored } from '../../ground/device/stored.ts'
import { keepOnDevice } from '../orders/device-orders.ts'
import { lastPlace } from '../places/last-place.ts'
import { openState } from '../../ground/places/open-state.ts'
import { checkDetails } from './check-details.ts'
import type { Field, FieldErrors } from './check-details.ts'
import { afterOrder, draftAt } from './draft.ts'
import type { Draft, Guest } from './draft.ts'
import { fulfilmentOf } from './fulfilments.ts'
import { askedLines, orderBody } from './order-body.ts'
import { placeRefusal } from './refusal-place.ts'
import type { PlacedRefusal, Remedy } from './refusal-place.ts'
import { changesAfterOrder, changesFor } from './remedies.ts'
import { tipMinor } from './tips.ts'
import { useDetails } from './use-details.ts'
import { usePlacing } from './use-placing.ts'
import { useQuote } from './use-quote.ts'

const nothing: ReadonlySet<Field> = new Set()
const fields: readonly Field[] = ['table', 'street', 'city', 'name', 'email', 'phone']

/** All that the checkout knows and can do: what was chosen, what it costs, what stands in the way, and placing it. */
export function useCheckout(menu: Menu, cart: Cart, person: Person | null) {
  const place = menu.location
  const { slug } = place
  const navigate = useNavigate()
  const queryClient = useQueryClient()
  const now = useNow(30_000)
  const draft = useStored(draftAt(slug))
  const { guest, changeGuest } = useDetails(slug, person)
  const [complained, setComplained] = useState<ReadonlySet<Field>>(nothing)
  const [refused, setRefused] = useState<{ asked: string; refusals: PlacedRefusal[] } | null>(null)
  const money = (minor: number) => formatMoney(minor, place.currency, place.locale)

  const fulfilment = fulfilmentOf(place, draft)
  const state = openState(place, now)
  const when = fulfilment === 'instant' ? null : draft.when
  const viewed = viewCart(cart.lines, menu, when)
  const orderable = viewed.lines.filter((line) => line.isOrderable)
  const blocked = viewed.lines.find((line) => !line.isOrderable)

  // What was refused about other lines, or another hour, says nothing about these.
  const asked = JSON.stringify([fulfilment, when, askedLines(orderable)])

  const [discountMinor, setDiscountMinor] = useState(0)
  const goodsMinor = Math.max(0, viewed.subtotalMinor - discountMinor)
  const tip = fulfilment === 'instant' ? 0 : tipMinor(draft.tip, goodsMinor)
  const basket = {
    slug, menuVersion: menu.version, fulfilment, lines: askedLines(orderable), scheduledFor: when ?? undefined, tipMinor: tip || undefined,
  }
  const { code, codeWords, ...quoting } = useCodedQuote(basket, draft.couponCode, money)
  const { quote } = quoting
  useEffect(() => {
    if (quote) setDiscountMinor(quote.discountMinor)
  }, [quote])

  function lookAgain(): void {
    quoting.refetch()
    void queryClient.invalidateQueries({ queryKey: ['get', '/api/locations/{location}/menu'] })
  }

  const { placing, place: placeOrder, askAgain, giveUp } = usePlacing(slug, {
    onPlaced(answer, attempt) {
      if (person === null) {
        const { method } = attempt.body.payment
        const standing = answer.totalMinor === 0 ? 'free' : method === 'cash' ? 'due' : 'asking'
        keepOnDevice({
          ...answer, timeZone: place.timeZone, locale: place.locale, locationSlug: slug, locationName: place.name,
          payment: { method, standing, refundedMinor: 0 },
        })
      }
      for (const change of changesAfterOrder(cart.lines, attempt.body.lines ?? [])) cart.change(change)
      draftAt(slug).change(afterOrder)
      lastPlace.set(slug)
      void queryClient.invalidateQueries({ queryKey: ['get', '/api/orders'] })
      void navigate({ href: answer.trackingUrl, replace: true })
    },
    onRefused(problem) {
      setRefused({ asked, refusals: placeRefusal(problem, money) })
      lookAgain()
    },
  })

  const quoted = quoting.problem ? placeRefusal(quoting.problem, money).filter((refusal) => refusal.place !== 'code') : []
  const refusals = quoted.length > 0 ? quoted : refused?.asked === asked ? refused.refusals : []
  const wordsAt = (at: PlacedRefusal['place']) => refusals.find((refusal) => refusal.place === at)?.words
  const missing = checkDetails(fulfilment, draft, guest)
  const errors: FieldErrors = Object.fromEntries(fields.flatMap((field) => {
    const words = (complained.has(field) ? missing[field] : undefined) ?? wordsAt(field)
    return words === undefined ? [] : [[field, words]]
  }))
  const isTooLate = fulfilment !== 'instant' && when === null && state.kind === 'closed'
  const timeWords = isTooLate ? `${state.words}. Choose a time for later.` : wordsAt('time')

  return {
    place, state, now, draft, guest, fulfilment, when, viewed, orderable, goodsMinor, errors, refusals, wordsAt, timeWords, codeWords,
    placing, askAgain, giveUp, quote, isPricing: quoting.isFetching, isCheckingCode: code !== '' && quoting.isFetching,
    whyNot: whyNot(),
    change(change: Partial<Draft>): void {
      setRefused(null)
      draftAt(slug).change((before) => ({ ...before, ...change }))
    },
    changeGuest(change: Partial<Guest>): void {
      setRefused(null)
      changeGuest(change)
    },
    /** @param about the lines to which the remedy refers: those that were asked for, unless told */
    remedy(remedy: Remedy, about: readonly CartLine[] = orderable): void {
      const changes = changesFor(remedy, about)
      for (const each of changes) cart.change(each)
      if (remedy.kind === 'edit') void navigate({ to: '/l/$slug', params: { slug }, search: { cart: 'open' } })
      else if (changes.length === 0) lookAgain()
      setRefused(null)
    },
    /** Places the order, or says what is missing first. @returns whether everything was there */
    submit(): boolean {
      const lacking = fields.filter((field) => missing[field] !== undefined)
      // Only these: a field that comes with another way of getting the order has not been asked for yet.
      setComplained(new Set(lacking))
      if (lacking.length > 0) return false
      placeOrder(orderBody({ locationId: place.id, fulfilment, lines: orderable, tipMinor: tip, totalMinor: quoting.isFetching ? undefined : quote?.totalMinor }, { ...draft, couponCode: code }, guest))
      return true
    },
  }

  function whyNot(): string | undefined {
    if (state.kind === 'paused') return `${place.name} is not taking orders right now`
    if (blocked) return `Check ${blocked.name} first`
    if (timeWords) return 'Choose a time first'
    return quoted.length > 0 ? 'Fix what is marked in red first' : undefined
  }
}

/** A quote with the discount code as long as it counts; a code that does not is said, and the rest is priced without it. */
function useCodedQuote(basket: Omit<Parameters<typeof useQuote>[0], 'couponCode'>, couponCode: string, money: (minor: number) => string) {
  const [bad, setBad] = useState<{ asked: string; words: string } | null>(null)
  // A larger order may be what the code was missing, so it is tried again with other lines.
  const asked = JSON.stringify([couponCode, basket.lines])
  const code = bad?.asked === asked ? '' : couponCode
  const quoting = useQuote({ ...basket, couponCode: code || undefined })
  const refusal = quoting.problem && placeRefusal(quoting.problem, money).find(({ place }) => place === 'code')
  const words = refusal?.words
  useEffect(() => {
    if (words !== undefined && code !== '' && !quoting.isFetching) setBad({ asked, words })
  }, [words, code, asked, quoting.isFetching])
  return { ...quoting, code, codeWords: bad?.asked === asked ? bad.words : undefined }
}
