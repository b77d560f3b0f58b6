import { PublishBatchCommand, SNSClient } from '@aws-sdk/client-sns'
import type { PublishBatchRequestEntry } from '@aws-sdk/client-sns'
import { SendMessageCommand, SQSClient } from '@aws-sdk/client-sqs'
import type { Ground } from '../ground.ts'
import type { RelayedEvent } from '../events/index.ts'
import { awsSource, entriesACallMax, messageOf } from './aws-queue.ts'
import type { AwsItem, AwsPlace } from './aws-queue.ts'
import { findTopology, makeTopology } from './aws-topology.ts'
import type { AwsClients } from './aws-topology.ts'
import { consumeBatches } from './consume-batches.ts'
import type { BatchOptions } from './consume-batches.ts'
import { buryingSecondsMax, deadLettersAtOnce, reasonOfSilence } from './transport.ts'
import type { Consumer, Message, MessageResult, QueueDeclaration, Transport } from './transport.ts'

type Needs = Pick<Ground, 'config' | 'log'>

/** SNS refuses a batch beyond 256 KB, attributes included; a little is left for those. */
const bytesACallMax = 250 * 1024
const callsAtOnceMax = 8
/** SQS lets a receive wait 20 s, and each is paid for; less makes stopping quicker, and an emulator is free. */
const longPollSecondsOn = { aws: 10, emulator: 1 } as const
/** Every consumer waits on receives of its own; what is to be sent must not wait for a free connection. */
const connectionsMax = 200
const connectMilliseconds = 5_000
/** Longer than a receive waits: a connection that is silent for longer is dead. */
const silenceMilliseconds = 30_000
/** All events of a round, and half as long as the relay's lease: whoever is slower than this begins again. */
const publishMilliseconds = 15_000

/**
 * SNS topics fan out to SQS queues, which filter by the kind of event. Region and credentials come from where the AWS SDK finds
 * them; with an emulator, anything does and what is missing is made.
 *
 * At least once: events are published before it is written down that they were, so a crash between the two publishes them again.
 * Consumers are idempotent, so this costs a message, not a mistake.
 */
export async function openAwsTransport({ config, log }: Needs, declared: readonly QueueDeclaration[]): Promise<Transport> {
  const clients = openClients(config.awsEndpoint)
  const { sns, sqs } = clients
  const { topics, queues } = await (config.awsEndpoint ? makeTopology : findTopology)(clients, config.awsPrefix, declared)
  const longPollSeconds = longPollSecondsOn[config.awsEndpoint ? 'emulator' : 'aws']
  const consumers: Consumer[] = []

  function placeOf(queue: string) {
    const place = queues.get(queue)
    if (!place) throw new Error(`No queue ${queue} was declared.`)
    return place
  }

  function consume(
    options: Omit<BatchOptions, 'log'>, place: AwsPlace, handle: (items: AwsItem[]) => Promise<MessageResult[]>,
  ): Consumer {
    const consumer = consumeBatches({ ...options, log }, (stopping) => awsSource({ sqs, log, longPollSeconds }, place, stopping), handle)
    consumers.push(consumer)
    return consumer
  }

  return {
    isInside: false,

    async publish(events) {
      const deadline = AbortSignal.timeout(publishMilliseconds)
      const calls = [...topics].flatMap(([topic, arn]) => batchesOf(events.filter((event) => event.topics.includes(topic)))
        .map((entries) => () => publishBatch(sns, arn, entries, deadline)))
      for (let from = 0; from < calls.length; from += callsAtOnceMax) {
        await Promise.all(calls.slice(from, from + callsAtOnceMax).map((call) => call()))
      }
    },

    async send(queue, event) {
      await sqs.send(new SendMessageCommand({ QueueUrl: placeOf(queue).url, ...messageOf(event) }))
    },

    async consume(queue, options, handle) {
      const { visibilityTimeoutSeconds: secondsMax = 0, receivesMax = 0 } = declared.find(({ name }) => name === queue) ?? {}
      return consume({ ...options, queue, secondsMax, receivesMax }, placeOf(queue), handle)
    },

    async consumeDead(keep) {
      const options = { batchSize: 1, concurrency: deadLettersAtOnce, secondsMax: buryingSecondsMax, receivesMax: Infinity }
      const those = declared.map(({ name, receivesMax }) => {
        const place = { url: placeOf(name).deadUrl, deadUrl: undefined }
        return consume({ ...options, queue: `${name}-dead` }, place, async ([item]) => {
          if (!item) return []
          await keep(name, ...deathOf(item, receivesMax))
          return [{ id: item.id, result: 'done' }]
        })
      })
      return { async stop() { await Promise.all(those.map((each) => each.stop())) } }
    },

    async stop() {
      await Promise.all(consumers.map((consumer) => consumer.stop()))
      sns.destroy()
      sqs.destroy()
    },
  }
}

function openClients(endpoint: string | undefined): AwsClients {
  const agent = { maxSockets: connectionsMax, keepAlive: true }
  const requestHandler = { httpAgent: agent, httpsAgent: agent, connectionTimeout: connectMilliseconds, socketTimeout: silenceMilliseconds }
  // An emulator lives in no region and knows nobody. Its queue addresses may be names that only it understands.
  const emulated = endpoint && {
    endpoint, region: 'us-east-1', credentials: { accessKeyId: 'emulated', secretAccessKey: 'emulated' }, useQueueUrlAsEndpoint: false,
  }
  return { sns: new SNSClient({ requestHandler, ...emulated }), sqs: new SQSClient({ requestHandler, ...emulated }) }
}

/** Ten at a time, fewer when they are large. */
function batchesOf(events: readonly RelayedEvent[]): PublishBatchRequestEntry[][] {
  const batches: PublishBatchRequestEntry[][] = []
  let bytes = 0
  for (const [index, event] of events.entries()) {
    const { MessageBody: Message, MessageAttributes } = messageOf(event)
    const size = Buffer.byteLength(Message) + Buffer.byteLength(event.kind)
    let batch = batches.at(-1)
    if (!batch || batch.length === entriesACallMax || bytes + size > bytesACallMax) {
      batch = []
      batches.push(batch)
      bytes = 0
    }
    batch.push({ Id: String(index), Message, MessageAttributes })
    bytes += size
  }
  return batches
}

/** All or an error: the relay's round then comes again. */
async function publishBatch(sns: SNSClient, topicArn: string, entries: PublishBatchRequestEntry[], abortSignal: AbortSignal): Promise<void> {
  const { Failed = [] } = await sns.send(new PublishBatchCommand({ TopicArn: topicArn, PublishBatchRequestEntries: entries }), { abortSignal })
  const [first] = Failed
  if (first) throw new Error(`SNS did not take ${Failed.length} of ${entries.length} events: ${first.Code} ${first.Message ?? ''}`)
}

/** What died by the redrive policy of SQS had workers that never said why. */
function deathOf({ id, event, death }: AwsItem, receivesMax: number): [Message, string] {
  const { receives, reason } = death ?? { receives: receivesMax, reason: reasonOfSilence(receivesMax) }
  return [{ id, event, receives }, reason]
}
