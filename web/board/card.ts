import type { paths } from '../api/schema.ts'

/** A board as it is loaded. */
export type Board = paths['/api/locations/{location}/board']['get']['responses'][200]['content']['application/json']
/** An order as the people who make it see it. */
export type Card = Board['cards'][number]
/** The figures above a board. */
export type KitchenStats = Board['stats']
export type OrderStatus = Card['status']
export type Fulfilment = Card['fulfilment']
/** The cards of a board by the id of their order. */
export type Cards = ReadonlyMap<string, Card>
