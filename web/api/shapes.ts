import type { paths } from './schema.ts'

type Good<Operation> = Operation extends { responses: { 200: { content: { 'application/json': infer Body } } } } ? Body : never

/** What the API answers, by the names the screens use. */
export type Menu = Good<paths['/api/locations/{location}/menu']['get']>
export type MenuItem = Menu['categories'][number]['items'][number]
export type OptionGroup = MenuItem['optionGroups'][number]
export type Option = OptionGroup['options'][number]
export type Allergen = MenuItem['allergens'][number]
export type Diet = MenuItem['diets'][number]
export type Place = Menu['location']
export type PlaceInList = Good<paths['/api/locations']['get']>['items'][number]
export type Fulfilment = Place['fulfilments'][number]
export type Quote = Good<paths['/api/locations/{location}/quotes']['post']>
export type Order = Good<paths['/api/orders/{id}']['get']>
export type OrderStatus = Order['status']
export type ServerCart = Good<paths['/api/locations/{location}/cart']['get']>
export type Me = Good<paths['/api/me']['get']>
export type Session = NonNullable<Good<paths['/api/auth/get-session']['get']>>
export type PlaceOrderBody = paths['/api/orders']['post']['requestBody']['content']['application/json']
export type AskedLine = NonNullable<PlaceOrderBody['lines']>[number]
