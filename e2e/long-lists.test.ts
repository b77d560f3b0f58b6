import { sql } from 'kysely'
import { expect, test } from 'vitest'
import { signIn } from './crew.ts'
import { press } from './press.ts'
import { setStage } from './stage.ts'

const stage = setStage()

/** A chain whose name comes first by the alphabet opens so many places, each like Downtown. */
async function openManyPlaces(count: number): Promise<void> {
  const { kysely } = stage.parlour.database
  const businessId = crypto.randomUUID()
  await kysely.insertInto('business').values({ id: businessId, slug: 'aardvark', name: 'Aardvark' }).execute()
  await sql`
    insert into location (id, business_id, slug, name, kind, street, city, postcode, country, time_zone, locale, currency, fulfilments, prices_include_tax)
    select gen_random_uuid(), ${businessId}, 'aardvark-' || number, 'Number ' || to_char(number, 'FM000'), kind, street, city, postcode, country, time_zone, locale, currency,
      fulfilments, prices_include_tax
    from location, generate_series(1, ${count}::int) as number where slug = 'downtown'`.execute(kysely)
}

test('with more places than a page holds, guests come to all of them, and the crew of a late one to its screens', async () => {
  await openManyPlaces(130)
  const guest = await stage.open('phone', '/')
  const places = guest.getByRole('region', { name: 'Places' })
  await places.getByRole('link', { name: 'Aardvark, Number 001' }).waitFor()
  expect(await places.getByRole('link', { name: 'CloudCafe, Downtown' }).count()).toBe(0)
  await places.getByRole('button', { name: 'Show more places' }).tap()
  await places.getByRole('link', { name: 'Aardvark, Number 061' }).waitFor()
  await places.getByRole('button', { name: 'Show more places' }).tap()
  await places.getByRole('link', { name: 'CloudCafe, Downtown' }).waitFor()
  expect(await places.getByRole('listitem').count()).toBe(137)
  expect(await places.getByRole('button', { name: 'Show more places' }).count()).toBe(0)

  const barista = await stage.open('phone', '/sign-in?next=/me')
  await signIn(barista, 'barista')
  await barista.getByRole('link', { name: 'Board of CloudCafe, Downtown' }).waitFor()
  expect(await barista.getByText('Loading where you work').count()).toBe(0)

  const admin = await stage.open('desktop', '/sign-in?next=/me')
  await signIn(admin, 'admin')
  await admin.getByRole('link', { name: 'Board of Aardvark, Number 001' }).waitFor()
  await press(admin.getByRole('button', { name: 'Show more' }))
  await admin.getByRole('link', { name: 'Board of CloudCafe, Downtown' }).waitFor()
})

test('the questions and the categories of a large menu are all there', async () => {
  const { kysely } = stage.parlour.database
  await sql`
    insert into category (id, business_id, name, position)
    select gen_random_uuid(), business_id, 'Category ' || number, 100 + number
    from location, generate_series(1, 120) as number where slug = 'downtown'`.execute(kysely)
  const office = await stage.open('desktop', '/sign-in?next=/office/downtown/menu?tab=categories')
  await signIn(office, 'manager')
  await office.getByRole('button', { name: 'Rename Category 120', exact: true }).waitFor()
  await office.getByRole('button', { name: 'Rename Category 1', exact: true }).waitFor()
})
