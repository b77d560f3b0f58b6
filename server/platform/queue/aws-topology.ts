import {
  CreateTopicCommand, paginateListSubscriptionsByTopic, SetSubscriptionAttributesCommand, SubscribeCommand,
} from '@aws-sdk/client-sns'
import type { SNSClient } from '@aws-sdk/client-sns'
import {
  CreateQueueCommand, GetQueueAttributesCommand, GetQueueUrlCommand, QueueDoesNotExist, SetQueueAttributesCommand,
} from '@aws-sdk/client-sqs'
import type { SQSClient } from '@aws-sdk/client-sqs'
import { CannotStart } from '../cannot-start.ts'
import { buryingSecondsMax } from './transport.ts'
import type { QueueDeclaration } from './transport.ts'

export type AwsClients = { sns: SNSClient; sqs: SQSClient }

/** Where the topics (name → ARN) and the queues with their dead letters (name → URLs) are. */
export type Topology = { topics: Map<string, string>; queues: Map<string, { url: string; deadUrl: string }> }

/** The longest that SQS keeps a message. */
const retentionSeconds = 14 * 24 * 3600

/** The names on AWS, which the stack and this file must agree on. */
const awsNames = {
  topic: (prefix: string, topic: string) => `${prefix}-${topic}`,
  queue: (prefix: string, queue: string) => `${prefix}-${queue}`,
  dead: (prefix: string, queue: string) => `${prefix}-${queue}-dead`,
}

/**
 * Finds what the stack has deployed, by name.
 * @throws CannotStart that names a queue which is not there
 */
export async function findTopology(
  { sqs }: Pick<AwsClients, 'sqs'>, prefix: string, declared: readonly QueueDeclaration[],
): Promise<Topology> {
  const found = await Promise.all(declared.map(async ({ name, topic }) => {
    const [url, deadUrl] = await Promise.all([findQueue(sqs, awsNames.queue(prefix, name)), findQueue(sqs, awsNames.dead(prefix, name))])
    return { name, topic, url, deadUrl, topicArn: topicBeside(await arnOf(sqs, url), awsNames.topic(prefix, topic)) }
  }))
  return topologyOf(found)
}

/**
 * Makes what is missing and brings the rest up to date, any number of times; for emulators. On AWS the stack does this, with
 * permission for the topics to send to the queues, and the program has no right to.
 */
export async function makeTopology(clients: AwsClients, prefix: string, declared: readonly QueueDeclaration[]): Promise<Topology> {
  const made = []
  for (const queue of declared) {
    const { name, topic, kinds, visibilityTimeoutSeconds, receivesMax } = queue
    const keep = { MessageRetentionPeriod: String(retentionSeconds) }
    const deadUrl = await makeQueue(clients.sqs, awsNames.dead(prefix, name), { ...keep, VisibilityTimeout: String(buryingSecondsMax) })
    const redrive = { deadLetterTargetArn: await arnOf(clients.sqs, deadUrl), maxReceiveCount: receivesMax }
    const url = await makeQueue(clients.sqs, awsNames.queue(prefix, name), {
      ...keep, VisibilityTimeout: String(visibilityTimeoutSeconds), RedrivePolicy: JSON.stringify(redrive),
    })
    const { TopicArn: topicArn = '' } = await clients.sns.send(new CreateTopicCommand({ Name: awsNames.topic(prefix, topic) }))
    await subscribe(clients.sns, topicArn, await arnOf(clients.sqs, url), kinds)
    made.push({ name, topic, url, deadUrl, topicArn })
  }
  return topologyOf(made)
}

type Found = { name: string; topic: string; url: string; deadUrl: string; topicArn: string }

function topologyOf(found: Found[]): Topology {
  return {
    topics: new Map(found.map(({ topic, topicArn }) => [topic, topicArn])),
    queues: new Map(found.map(({ name, url, deadUrl }) => [name, { url, deadUrl }])),
  }
}

async function findQueue(sqs: SQSClient, name: string): Promise<string> {
  const url = await urlOf(sqs, name)
  if (url) return url
  throw new CannotStart(
    `There is no queue "${name}" on AWS. Deploy the stack first, or set PARLOUR_AWS_PREFIX to the prefix it was deployed with.`,
  )
}

async function urlOf(sqs: SQSClient, name: string): Promise<string | undefined> {
  try {
    const { QueueUrl } = await sqs.send(new GetQueueUrlCommand({ QueueName: name }))
    return QueueUrl
  } catch (error) {
    if (error instanceof QueueDoesNotExist) return undefined
    throw error
  }
}

async function arnOf(sqs: SQSClient, url: string): Promise<string> {
  const { Attributes } = await sqs.send(new GetQueueAttributesCommand({ QueueUrl: url, AttributeNames: ['QueueArn'] }))
  return Attributes?.['QueueArn'] ?? ''
}

/** A stack keeps its topics in the account and region of its queues: arn:partition:service:region:account:name. */
function topicBeside(queueArn: string, name: string): string {
  const [, partition, , region, account] = queueArn.split(':')
  return ['arn', partition, 'sns', region, account, name].join(':')
}

async function makeQueue(sqs: SQSClient, name: string, attributes: Record<string, string>): Promise<string> {
  const existing = await urlOf(sqs, name)
  if (existing) {
    await sqs.send(new SetQueueAttributesCommand({ QueueUrl: existing, Attributes: attributes }))
    return existing
  }
  // Another process may have made it since; with the same attributes, that is no mistake.
  const { QueueUrl = '' } = await sqs.send(new CreateQueueCommand({ QueueName: name, Attributes: attributes }))
  return QueueUrl
}

async function subscribe(sns: SNSClient, topicArn: string, queueArn: string, kinds: readonly string[]): Promise<void> {
  const attributes = { RawMessageDelivery: 'true', FilterPolicy: JSON.stringify({ kind: kinds }) }
  const existing = await findSubscription(sns, topicArn, queueArn)
  if (!existing) {
    await sns.send(new SubscribeCommand({ TopicArn: topicArn, Protocol: 'sqs', Endpoint: queueArn, Attributes: attributes }))
    return
  }
  for (const [AttributeName, AttributeValue] of Object.entries(attributes)) {
    await sns.send(new SetSubscriptionAttributesCommand({ SubscriptionArn: existing, AttributeName, AttributeValue }))
  }
}

async function findSubscription(sns: SNSClient, topicArn: string, queueArn: string): Promise<string | undefined> {
  for await (const { Subscriptions = [] } of paginateListSubscriptionsByTopic({ client: sns }, { TopicArn: topicArn })) {
    const found = Subscriptions.find(({ Endpoint }) => Endpoint === queueArn)
    if (found) return found.SubscriptionArn
  }
  return undefined
}
