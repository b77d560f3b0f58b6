import type { IncomingHttpHeaders } from 'node:http'
import { may } from '../platform/authorisation/index.ts'
import type { Caller } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import { can } from './capabilities.ts'
import { refuse } from './refusals.ts'

/** The version an edit was made from, out of `If-Match: "3"`, which the mount has asked for. @throws invalidInput when it isn't one of our tags */
export function expectedVersion(headers: IncomingHttpHeaders): number {
  const version = /^(?:W\/)?"(\d{1,9})"$/.exec(headers['if-match']?.trim() ?? '')?.[1]
  if (version !== undefined) return Number(version)
  throw refuse('invalidInput', { errors: [{ pointer: '/headers/if-match', detail: 'Send the ETag you read, quotes included.' }] })
}

/** The ETag that `expectedVersion` reads again. */
export function versionTag(version: number): Record<string, string> {
  return { etag: `"${version}"` }
}

/**
 * What several locations share is edited by somebody who manages all of them: a manager of one may not change the menu of another.
 * @throws notAllowed
 */
export function requireManagerAt(caller: Caller | null, businessId: string, locationIds: readonly string[]): void {
  const editable = locationIds.every((locationId) => may(can['menu.edit'], caller, { businessId, locationId }))
  if (!editable) throw refuse('notAllowed', { detail: 'This is also on the menu of a location that you do not manage.' })
}

/** Where an item is on the menu, by id in order. */
export async function locationsOfItem(db: Db, businessId: string, itemId: string): Promise<string[]> {
  const rows = await db.selectFrom('listing').select('locationId').where('businessId', '=', businessId).where('itemId', '=', itemId)
    .orderBy('locationId').execute()
  return rows.map(({ locationId }) => locationId)
}

/** What an edit made different, for the audit trail: of the fields that were asked for, those that were something else before. */
export function changed<Field extends string>(
  before: Readonly<Record<Field, unknown>>, asked: Readonly<Partial<Record<Field, unknown>>>, fields: readonly Field[],
): Record<string, { from?: unknown; to?: unknown }> {
  const edited = fields.filter((field) => asked[field] !== undefined && asked[field] !== before[field])
  return Object.fromEntries(edited.map((field) => [field, { from: before[field], to: asked[field] }]))
}

/** A value out of the input that is not right. */
export function wrongInput(pointer: string, detail: string): Error {
  return refuse('invalidInput', { errors: [{ pointer, detail }] })
}
