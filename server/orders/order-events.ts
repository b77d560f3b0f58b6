import { insertEvents } from '../platform/events/index.ts'

type Happened = {
  /** A relation with the columns of an order; the id of the event is `event_id`, unless said otherwise. */
  from: string
  /** SQL, like all of these. */
  kind: string
  at: string
  eventId?: string
  topics?: string
  status?: string
  version?: string
  /** More of the payload: `, 'name', value`. */
  more?: string
  orderBy?: string
}

function happenedTo({ from, kind, at, eventId = 'event_id', topics = "'{order-events}'::text[]", status = 'status', version = 'version', more = '', orderBy }: Happened): string {
  return `select business_id, ${eventId}, ${topics}, ${kind}, location_id, id,
    json_build_object('number', number, 'status', ${status}, 'version', ${version}, 'fulfilment', fulfilment${more}), ${at} from ${from}${orderBy === undefined ? '' : ` order by ${orderBy}`}`
}

/** The event of each row, as a part of a statement. */
export function ordersHappened(...happened: readonly Happened[]): string {
  return insertEvents(happened.map(happenedTo).join('\n  union all\n  '))
}
