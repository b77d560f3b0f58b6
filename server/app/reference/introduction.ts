import { idempotencyHours } from '../../platform/idempotency.ts'
import { limitDefault, limitMax } from '../../platform/http/lists.ts'

/** What a reader of the API has to know before the first request: the top of `/api/docs`. In Markdown. */
export const introduction = `
Everything Parlour's own screens do, they do through this API. Bodies are JSON in camelCase, money is whole minor units (cents) with its
currency nearby, and instants are UTC.

## Authentication

Sign in at \`/api/auth/sign-in/email\` or \`/api/auth/phone-number/verify\`. There are three ways to show who you are, and every operation
takes all of them, except where it says that it wants a session:

- **Session token**: the \`token\` of the answer, sent as \`Authorization: Bearer …\`. For programs.
- **Short-lived token**: \`GET /api/auth/token\` turns a session into a JWT that is good for 15 minutes. The keys that verify it are at
  \`/api/auth/jwks\`.
- **Cookie**: browsers get one when they sign in. Requests with a cookie must come from Parlour's own pages.

A guest without an account needs nothing to order, and gets a tracking link with the order. Its \`token\` goes into the query.

Each operation says who may call it, in words, as \`x-capability\` (what the caller must be able to do) and as \`x-callers\` (the roles that
can). Roles are held at a place or in a business. A thing that is none of your business answers 404, as one that doesn't exist.

## Errors

Every refusal, also under \`/api/auth\`, is a problem document ([RFC 9457](https://www.rfc-editor.org/rfc/rfc9457)). \`code\` is for programs,
\`detail\` is for people, and \`errors\` points at the input that is wrong. Unknown fields are refused.

## Sending a request again

- **Idempotency-Key**: every \`POST\` with an effect takes one, except those under \`/api/auth\`. Make a new random key (such as a UUID) for each
  thing you want done, and send the same key when you try again. You get the first answer, byte for byte, for ${idempotencyHours} hours. The same key with
  another body is refused with 422 \`keyReused\`.
- \`PUT\`, \`PATCH\` and \`DELETE\` say how things should be, and may be sent again as they are.
- **429** and **503** carry \`Retry-After\` in seconds. Wait that long, then try again. After a 500, a 503 or no answer at all you don't know whether it was
  done: ask again with the same key.

## Edits that don't overwrite each other

What several people edit has an \`ETag\`. Send it as \`If-Match\` with your change. Without it the answer is 428 \`versionMissing\`; when somebody else was
first it is 412 \`staleVersion\`, with the \`version\` there is now. On reads, \`If-None-Match\` saves sending what you have already (304).

## Lists

A list answers \`{ items, nextCursor }\`. \`limit\` is ${limitDefault} unless you say otherwise, and ${limitMax} at most. Send \`nextCursor\` as \`cursor\` for the next page, with the
same filters; on the last page it is null. A cursor says nothing by itself. \`sort=price\` is ascending, \`sort=-price\` descending.

## Where the location goes

- What belongs to one location stands under \`/api/locations/{location}/…\`: its menu, board, stock, carts, members.
- What a business shares among its locations, or what is looked at across locations, has an address of its own: items, categories, options, tax
  classes, orders, dead letters, books. There, \`?location=\` says which location it is about.
- Both take the id or the slug of the location.

## Live streams

Addresses that end in \`/stream\` send server-sent events. \`x-events\` describes the data of each. Every stream begins with how things are, so a client that connects again has missed
nothing. A stream ends when its caller may no longer follow it.

## Limits

Requests are counted by person or by address. Those that change something tell what is left in \`RateLimit\` and \`RateLimit-Policy\`.
`.trim()
