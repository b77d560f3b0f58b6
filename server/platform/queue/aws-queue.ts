import { ChangeMessageVisibilityCommand, DeleteMessageBatchCommand, ReceiveMessageCommand, SendMessageCommand } from '@aws-sdk/client-sqs'
import type { Message as SqsMessage, MessageAttributeValue, SQSClient } from '@aws-sdk/client-sqs'
import type { Logger } from 'pino'
import type { RelayedEvent } from '../events/index.ts'
import { gather } from '../gather.ts'
import type { Source } from './consume-batches.ts'
import { retryPause } from './transport.ts'
import type { Message } from './transport.ts'

/** A message, what SQS settles it by, and, of a dead letter that was sent with it, how it died. */
export type AwsItem = Message & { receipt: string; death: { receives: number; reason: string } | undefined }

/** How to receive; `longPollSeconds` is how long a receive waits for messages, and so the longest that stopping takes. */
export type AwsReceiving = { sqs: SQSClient; log: Logger; longPollSeconds: number }

export type AwsPlace = { url: string; deadUrl: string | undefined }

/** What one call to SQS or SNS may carry. */
export const entriesACallMax = 10
/** Receives at once: each waits for messages, and a busy consumer must not wait for one that waits. */
const receivesAtOnceMax = 4
/** A reason is read by people; SQS counts it to the size of the message. */
const reasonCharactersMax = 1000

/** One queue on SQS. Batches that become free at the same moment share the calls that receive and delete, ten messages each. */
export function awsSource(
  { sqs, log, longPollSeconds }: AwsReceiving, { url, deadUrl }: AwsPlace, stopping: AbortSignal,
): Source<AwsItem> {
  const receive = gather(async (wishes: number[]) => {
    if (stopping.aborted) return wishes.map(() => ({ value: [] }))
    // Not aborted when the program ends: SQS might still give a message to a receive that nobody waits for any more.
    const wanted = wishes.reduce((sum, wish) => sum + wish, 0)
    const { Messages = [] } = await sqs.send(new ReceiveMessageCommand({
      QueueUrl: url, MaxNumberOfMessages: Math.min(wanted, entriesACallMax), WaitTimeSeconds: longPollSeconds,
      MessageSystemAttributeNames: ['ApproximateReceiveCount'], MessageAttributeNames: ['All'],
    }))
    const items = Messages.flatMap((message) => itemOf(message, log))
    return wishes.map((wish) => ({ value: items.splice(0, wish) }))
  }, { sizeMax: entriesACallMax, inFlightMax: receivesAtOnceMax })

  const remove = gather(async (items: AwsItem[]) => {
    const entries = items.map(({ receipt }, index) => ({ Id: String(index), ReceiptHandle: receipt }))
    const { Failed = [] } = await sqs.send(new DeleteMessageBatchCommand({ QueueUrl: url, Entries: entries }))
    return items.map((_, index) => {
      const fault = Failed.find(({ Id }) => Id === String(index))
      return fault ? { error: new Error(`SQS did not delete a message: ${fault.Code} ${fault.Message ?? ''}`) } : { value: undefined }
    })
  }, { sizeMax: entriesACallMax, inFlightMax: receivesAtOnceMax })

  return {
    receive,
    async done(items) {
      await Promise.all(items.map((item) => remove(item)))
    },
    async retry({ receipt, receives }) {
      // SQS keeps no reason beside a message; `consumeBatches` says it when the message dies, and the log has the rest.
      const VisibilityTimeout = pauseSeconds(receives, Math.random)
      await sqs.send(new ChangeMessageVisibilityCommand({ QueueUrl: url, ReceiptHandle: receipt, VisibilityTimeout }))
    },
    async dead(item, reason) {
      // A crash between the two calls is one more receive and one more dead letter, which is kept once by its event.
      await sqs.send(new SendMessageCommand({ QueueUrl: deadUrl, ...messageOf(item.event, { receives: item.receives, reason }) }))
      await remove(item)
    },
  }
}

/** Whole seconds, as SQS counts them: exponential backoff, between half and the whole of the step by chance. */
export function pauseSeconds(receives: number, random: () => number): number {
  const step = Math.min(retryPause.mostSeconds, retryPause.firstSeconds * 2 ** receives)
  return Math.ceil(step / 2 + random() * step / 2)
}

/** An event as SNS and SQS carry it: itself as the body, its kind as the attribute that subscriptions filter by. */
export function messageOf(event: RelayedEvent, death?: { receives: number; reason: string }) {
  const attributes: Record<string, MessageAttributeValue> = { kind: { DataType: 'String', StringValue: event.kind } }
  if (death) {
    attributes['receives'] = { DataType: 'Number', StringValue: String(death.receives) }
    attributes['reason'] = { DataType: 'String', StringValue: sayable(death.reason) }
  }
  return { MessageBody: JSON.stringify(event), MessageAttributes: attributes }
}

const unsayable = /[^\t\n\r\u{20}-\u{D7FF}\u{E000}-\u{FFFD}\u{10000}-\u{10FFFF}]/gu

/** SQS takes no empty attribute, and none with characters that XML has not. */
function sayable(reason: string): string {
  return reason.slice(0, reasonCharactersMax).replaceAll(unsayable, '�') || 'No reason was given.'
}

/** One item, or none when the body is not ours: somebody sent it by hand, and SQS itself moves it to the dead letters. */
function itemOf(message: SqsMessage, log: Logger): AwsItem[] {
  const { MessageId = '', ReceiptHandle: receipt = '', Body = '', Attributes, MessageAttributes } = message
  const event = eventIn(Body)
  if (!event) log.error({ message: MessageId }, 'A message on SQS is no event; it is left alone.')
  const reason = MessageAttributes?.['reason']?.StringValue
  const death = reason === undefined ? undefined : { receives: Number(MessageAttributes?.['receives']?.StringValue), reason }
  return event ? [{ id: MessageId, receipt, receives: Number(Attributes?.ApproximateReceiveCount ?? 1), event, death }] : []
}

function eventIn(body: string): RelayedEvent | undefined {
  try {
    const event = JSON.parse(body)
    return typeof event?.subjectId === 'string' ? { ...event, occurredAt: new Date(event.occurredAt) } : undefined
  } catch {
    return undefined
  }
}
