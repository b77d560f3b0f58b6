import { idMark } from './from-schema.ts'
import type { FuzzedOperation } from './contract.ts'
import { brokenBodies } from './hostile.ts'
import type { Scene, Stage } from './open-stage.ts'
import { spoilt } from './request.ts'
import type { FuzzedRequest } from './request.ts'

/** A request as it goes over the wire. */
export type Wire = { who: string; method: string; url: string; headers: Record<string, string>; payload?: string }

export type Answered = { status: number; headers: Record<string, unknown>; body: string; milliseconds: number }

/** Makes the request what it is for this scene: with its ids, its session and a thing that is really there. */
export async function wireOf(scene: Scene, operation: FuzzedOperation, asked: FuzzedRequest): Promise<Wire> {
  const thing = await scene.things.have(operation.path)
  const good = asked.base === 'good' ? await scene.good[operation.name]?.() : undefined
  const player = scene.cast[asked.who % scene.cast.length]
  // A good request mostly comes from who may make it, or it would never get as far as being spoilt.
  const isTheirs = good !== undefined && asked.who % 3 !== 0
  const signIn = isTheirs ? good.as?.headers ?? scene.manager : player?.headers ?? {}
  const params: Record<string, string> = { ...thing.params, ...good?.params }
  const path = operation.path.replaceAll(/\{(\w+)\}/g, (_, name: string) => pathPart(withIds(scene, asked.path[name] ?? params[name] ?? 'nothing')))
  const query = new URLSearchParams({ ...thing.query, ...good?.query, ...player?.byToken && thing.token !== undefined ? { token: thing.token } : {} })
  if (!good || asked.spoil?.how === 'nest') for (const [name, value] of asked.query) query.append(name, withIds(scene, value))
  const headers: Record<string, string> = { ...signIn, ...good?.headers, ...Object.fromEntries(asked.headers) }
  const body = bodyOf(scene, asked, good?.body)
  return {
    who: isTheirs ? 'somebody who may' : player?.who ?? 'nobody', method: operation.method, url: query.size > 0 ? `${path}?${query}` : path,
    headers: { ...headers, ...body?.type === undefined || body.type === '' ? {} : { 'content-type': body.type } }, ...body && { payload: body.text },
  }
}

function bodyOf(scene: Scene, { body, spoil, base }: FuzzedRequest, good: unknown): { type: string; text: string } | undefined {
  if (base === 'good' && good !== undefined) return json(scene, spoil ? spoilt(good, spoil) : good)
  if (body.kind === 'none') return undefined
  return body.kind === 'broken' ? brokenBodies[body.which] : json(scene, body.value)
}

function json(scene: Scene, value: unknown): { type: string; text: string } {
  return { type: 'application/json', text: withIds(scene, JSON.stringify(value) ?? '') }
}

function withIds(scene: Scene, text: string): string {
  return Object.entries(scene.ids).reduce((written, [place, id]) => written.replaceAll(new RegExp(`${idMark(place as keyof Scene['ids'])}(?! elsewhere)`, 'g'), id), text)
}

/** As it is where an address can hold it, since nobody has to encode what they send. One of dots alone would be another address. */
function pathPart(text: string): string {
  if (/^\.*$/.test(text)) return `${text}%20`
  return /^[\w.%~-]+$/.test(text) ? text : encodeURIComponent(text.toWellFormed())
}

let sent = 0

/** Sends it: into the app, or over a real connection when the answer never ends. Tries are counted by address, so each comes from another. */
export async function send(stage: Stage, operation: FuzzedOperation, { method, url, headers, payload }: Wire): Promise<Answered> {
  sent += 1
  const begin = performance.now()
  if (operation.isStream) return { ...await openAndClose(stage, url, headers), milliseconds: performance.now() - begin }
  const answer = await stage.app.inject({
    method: method as 'GET', url, headers, remoteAddress: `198.${18 + (sent >> 16) % 2}.${(sent >> 8) & 255}.${sent & 255}`, ...payload === undefined ? {} : { payload },
  })
  return { status: answer.statusCode, headers: answer.headers, body: answer.body, milliseconds: performance.now() - begin }
}

async function openAndClose(stage: Stage, url: string, headers: Record<string, string>): Promise<Omit<Answered, 'milliseconds'>> {
  const leave = new AbortController()
  // A browser would not send these, and `fetch` refuses to.
  const sendable = Object.fromEntries(Object.entries(headers).filter(([name]) => !['te', 'expect', 'content-length', 'connection'].includes(name)))
  const answer = await fetch(`${stage.address}${url}`, { headers: sendable, signal: leave.signal, redirect: 'manual' })
  const body = answer.ok ? '' : await answer.text()
  leave.abort()
  return { status: answer.status, headers: Object.fromEntries(answer.headers), body }
}
