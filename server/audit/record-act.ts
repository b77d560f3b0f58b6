import type { FastifyRequest } from 'fastify'
import type { Act, Acts, Changes, Fact } from '../platform/act.ts'
import { rolesTowards } from '../platform/authorisation/index.ts'
import type { Caller, Role, Subject } from '../platform/authorisation/index.ts'
import type { Db } from '../platform/database/index.ts'
import type { AuditTrail } from '../platform/http/mount.ts'
import type { Answer, AnyOperation, AuditNote } from '../platform/http/operation.ts'
import { accountEntries } from './record-account-act.ts'
import type { Trail } from './sentence.ts'
import { noBusiness, uuidOrNull, writeEntries, writeRefusal } from './write-entries.ts'
import type { NewEntry } from './write-entries.ts'

/** Somebody who works in a business acts as that, nearest first; an administrator who works there too acts as who they are there. */
const workRoles = ['owner', 'manager', 'staff', 'courier', 'admin'] as const satisfies readonly Role[]

/** Writes acts down as they are told. */
export function createAuditTrail({ acts }: Pick<Trail, 'acts'>): AuditTrail {
  return { recordAct: recordAct.bind(null, acts), recordRefusal: recordRefusal.bind(null, acts) }
}

type Done = { operation: AnyOperation; request: FastifyRequest; answered: Answer; now: Date }

/**
 * Writes down what was just done, in the transaction of the act itself: when the caller was allowed as somebody who works there, or did
 * something to their own account and works anywhere. What guests and customers do stands in the orders themselves.
 */
async function recordAct(acts: Acts, db: Db, { operation, request, answered, now }: Done): Promise<void> {
  const { caller } = request
  const subject = request.subject ?? null
  const known = acts[operation.name]
  if (!caller) return
  if (known?.kind === 'account') return writeEntries(db, accountEntries(caller, { action: operation.name, outcome: 'done', now }), request)
  const actorRole = roleAmong(operation.may.roles, caller, subject) ?? (known?.byAnybody && subject ? roleAmong(workRoles, caller, subject) ?? 'customer' : undefined)
  if (actorRole === undefined) return
  await writeEntries(db, [{
    businessId: subject?.businessId ?? noBusiness, locationId: subject?.locationId ?? null, at: now,
    actorId: caller.personId, actorRole, action: operation.name, outcome: 'done',
    ...aboutWhat(known, request, subject, answered), changes: changesOf(known, request.body, answered.audit),
  }], request)
}

type Refused = { operation: AnyOperation; request: FastifyRequest; subject: Subject | null; now: Date }

/**
 * Writes down that somebody who works in the business wanted to do what they may not, or an administrator what belongs to no business, once a
 * minute. Strangers leave nothing: what they are told no about is none of theirs, and they are none of the business's.
 */
async function recordRefusal(acts: Acts, db: Db, { operation, request, subject, now }: Refused): Promise<void> {
  const { caller } = request
  if (!caller || operation.effect === 'none') return
  const membership = caller.memberships.find(({ businessId }) => businessId === subject?.businessId)
  const actorRole = roleAmong(workRoles, caller, subject) ?? membership?.role
  const concernsThem = subject ? membership !== undefined : caller.isAdmin
  if (!concernsThem || actorRole === undefined) return
  await writeRefusal(db, {
    businessId: subject?.businessId ?? noBusiness, locationId: subject?.locationId ?? null, at: now,
    actorId: caller.personId, actorRole, action: operation.name, outcome: 'refused',
    ...aboutWhat(acts[operation.name], request, subject, {}), changes: {},
  }, request)
}

function roleAmong(allowed: readonly Role[], caller: Caller, subject: Subject | null): Role | undefined {
  const theirs = rolesTowards(caller, subject)
  return workRoles.find((role) => allowed.includes(role) && theirs.has(role))
}

/** The thing as the operation named it; else the one of the path, or the one that was made. */
function aboutWhat(
  known: Act | undefined, request: FastifyRequest, subject: Subject | null, { body, audit }: Pick<Answer, 'body' | 'audit'>,
): Pick<NewEntry, 'subjectKind' | 'subjectId' | 'subjectLabel'> {
  // Safe: whatever they are, they are only read by name; routing made params an object of strings.
  const [params, view] = [request.params as Record<string, unknown>, (body ?? {}) as Record<string, unknown>]
  const subjectKind = known?.kind ?? 'other'
  const inPath = params.personId ?? params.itemId ?? params.id
  const label = audit?.label ?? (subjectKind === 'order' ? view.number : subjectKind === 'member' ? undefined : view.name)
  return {
    subjectKind,
    subjectId: uuidOrNull(audit?.subjectId ?? inPath ?? (subjectKind === 'location' ? subject?.locationId : view.personId ?? view.id)),
    subjectLabel: label === undefined ? null : String(label),
  }
}

const factCharactersMax = 300

/** What the request asked for, as far as it is kept; what the operation itself tells counts more. */
function changesOf(known: Act | undefined, asked: unknown, note: AuditNote | undefined): Changes {
  // Safe: only read by name.
  const body = (asked ?? {}) as Record<string, unknown>
  const changes: Changes = {}
  for (const field of known?.keeps ?? []) if (body[field] !== undefined) changes[field] = { to: factOf(body[field]) }
  for (const [field, { from, to }] of Object.entries(note?.changes ?? {})) {
    changes[field] = { from: factOf(from), to: factOf(to) }
  }
  return changes
}

function factOf(value: unknown): Fact | undefined {
  if (value === undefined || value === null || typeof value === 'number' || typeof value === 'boolean') return value
  const text = typeof value === 'string' ? value : value instanceof Date ? value.toISOString() : JSON.stringify(value)
  // Cut through a pair of surrogates, it would be what jsonb does not take.
  return (text.length > factCharactersMax ? `${text.slice(0, factCharactersMax)}…` : text).toWellFormed()
}
