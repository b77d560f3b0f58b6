import { SNSClient } from '@aws-sdk/client-sns'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import { startFauxqs } from 'fauxqs'
import { pino } from 'pino'
import { afterAll, beforeAll, expect, test } from 'vitest'
import { CannotStart } from '../cannot-start.ts'
import { awsSource, pauseSeconds } from './aws-queue.ts'
import { findTopology, makeTopology } from './aws-topology.ts'
import type { AwsClients } from './aws-topology.ts'

const declared = [
  { name: 'work', topic: 'order-events', kinds: ['order.placed'], visibilityTimeoutSeconds: 30, receivesMax: 10 },
  { name: 'receipts', topic: 'order-completed', kinds: ['order.completed'], visibilityTimeoutSeconds: 30, receivesMax: 10 },
]

const region = 'eu-central-1'
let emulator: Awaited<ReturnType<typeof startFauxqs>>
let clients: AwsClients
beforeAll(async () => {
  emulator = await startFauxqs({ port: 0, logger: false, host: '127.0.0.1' })
  const options = {
    endpoint: emulator.address, region, credentials: { accessKeyId: 'any', secretAccessKey: 'any' }, useQueueUrlAsEndpoint: false,
  }
  clients = { sns: new SNSClient(options), sqs: new SQSClient(options) }
})
afterAll(() => emulator.stop())

test('what was made is found by its names alone, and made again unchanged', async () => {
  const made = await makeTopology(clients, 'shop', declared)
  const here = `arn:aws:sns:${region}:000000000000`
  expect([...made.topics.values()]).toEqual([`${here}:shop-order-events`, `${here}:shop-order-completed`])
  expect(await findTopology(clients, 'shop', declared)).toEqual(made)
  expect(await makeTopology(clients, 'shop', declared)).toEqual(made)
})

test('a changed declaration is brought up to date', async () => {
  const [work] = declared
  await makeTopology(clients, 'change', [work!])
  await makeTopology(clients, 'change', [{ ...work!, kinds: ['order.placed', 'order.ready'], visibilityTimeoutSeconds: 7, receivesMax: 3 }])
  const queue = emulator.inspectQueue('change-work')
  expect(queue?.attributes).toMatchObject({ VisibilityTimeout: '7' })
  expect(queue?.attributes['RedrivePolicy']).toContain('"maxReceiveCount":3')
  const messageAttributes = { kind: { DataType: 'String', StringValue: 'order.ready' } }
  emulator.publish('change-order-events', '{}', { region, messageAttributes })
  expect(emulator.inspectQueue('change-work')?.messages.ready).toHaveLength(1)
})

test('a stack that is not deployed is told by the name of what is missing', async () => {
  const searching = findTopology(clients, 'nowhere', declared)
  await expect(searching).rejects.toThrow(CannotStart)
  await expect(searching).rejects.toThrow('There is no queue "nowhere-')
})

test('a message that somebody sent by hand is left to the redrive policy; others are received', async () => {
  const { queues } = await makeTopology(clients, 'hand', declared)
  const { url, deadUrl } = queues.get('work')!
  const send = (body: string) => clients.sqs.send(new SendMessageCommand({ QueueUrl: url, MessageBody: body }))
  await send('hello?')
  await send('{"subjectId":"42","occurredAt":"2026-03-01T10:00:00Z"}')
  const receiving = { sqs: clients.sqs, log: pino({ level: 'silent' }), longPollSeconds: 1 }
  const source = awsSource(receiving, { url, deadUrl }, new AbortController().signal)
  const event = { subjectId: '42', occurredAt: new Date('2026-03-01T10:00:00Z') }
  expect(await source.receive(10)).toMatchObject([{ receives: 1, event }])
})

test.for([
  [1, 1, 2], [2, 2, 4], [3, 4, 8], [5, 16, 32], [6, 30, 60], [40, 30, 60],
])('after receive %i the pause is %i to %i seconds', ([receives = 0, shortest, longest]) => {
  expect([pauseSeconds(receives, () => 0), pauseSeconds(receives, () => 0.999)]).toEqual([shortest, longest])
})
