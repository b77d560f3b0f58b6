import { existsSync } from 'node:fs'
import { modules } from '../modules.ts'
import type { TestApp } from '../testing/app.ts'
import type { GivenPerson } from '../testing/given.ts'
import { anOrder, ofLocation } from '../testing/samples.ts'
import type { GoodRequests, Samples, Scene, Thing, ThingSample } from '../testing/samples.ts'

export type Things = Scene & {
  find(path: string): ThingSample | undefined
  have(path: string): Promise<Thing>
}

async function samplesOfModules(): Promise<Samples[]> {
  const files = modules.map(({ name }) => new URL(`../${name}/samples.ts`, import.meta.url)).filter((file) => existsSync(file))
  // Safe: each file of that name exports its samples.
  return Promise.all(files.map(async (file) => ((await import(file.href)) as { samples: Samples }).samples))
}

/** A café and everything that a path can be about in it. */
export async function thingsOf({ app, context, given }: TestApp): Promise<Things> {
  const [cafe, elsewhere] = [await given.aCafe(), await given.aCafe()]
  const sister = { businessId: cafe.businessId, ...await given.aLocation(cafe.businessId) }
  const [customer, courier, inviter] = [await given.aPerson(), await given.aMember('courier', cafe), await given.aMember('manager', cafe, { hasTwoFactor: true })]
  const people = { app, context, given, cafe, sister, elsewhere, customer, courier, inviter }
  const scene = { ...people, orderId: await anOrder(people) }
  const things: ThingSample[] = [
    ...(await samplesOfModules()).flatMap((samples) => samples.things?.(scene) ?? []),
    // What needs no id but that of the place, or none.
    [/^\/api\/locations\/\{location\}(\/[^{}]+)?$/, () => ofLocation(scene, {})],
    [/^[^{}]+$/, () => ({ params: {}, subject: null })],
  ]
  const find = (path: string) => things.find(([fits]) => fits.test(path))
  return {
    ...scene, find,
    async have(path) {
      const sample = find(path)
      if (!sample) throw new Error(`${path} has no sample: add a thing to the samples.ts of its module.`)
      const [, have] = sample
      return have()
    },
  }
}

/** Requests that succeed: for every operation that staff may call and that changes something, and for what customers do most. */
export async function goodRequests({ things, manager, owner }: { things: Things; manager: GivenPerson; owner: GivenPerson }): Promise<GoodRequests> {
  const scene = { ...things, manager, owner }
  return Object.assign({}, ...(await samplesOfModules()).map((samples) => samples.requests?.(scene) ?? {})) as GoodRequests // Their names are those of operations, of which there is one each.
}
