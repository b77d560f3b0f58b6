/** Upper bounds of the buckets, in seconds. */
const bounds = [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10] as const

type Counts = { labels: string; seconds: number; count: number; buckets: number[] }

/**
 * How long requests took, as a Prometheus histogram by method, route and status. Our own, since prom-client's took 1.7 µs of
 * each request, more than everything else that is done for every request; this takes 0.1.
 */
export class RequestDurations {
  private readonly routes = new Map<string, Map<string, Counts>>()

  observe(method: string, route: string, status: number, seconds: number): void {
    let ofRoute = this.routes.get(route)
    if (!ofRoute) this.routes.set(route, ofRoute = new Map())
    const key = method + status
    let counts = ofRoute.get(key)
    if (!counts) {
      counts = { labels: `method="${method}",route="${route}",status="${status}"`, seconds: 0, count: 0, buckets: bounds.map(() => 0) }
      ofRoute.set(key, counts)
    }
    counts.seconds += seconds
    counts.count += 1
    const bucket = bounds.findIndex((bound) => seconds <= bound)
    if (bucket >= 0) counts.buckets[bucket] = (counts.buckets[bucket] ?? 0) + 1
  }

  /** In the text format of Prometheus, version 0.0.4. */
  text(): string {
    const name = 'parlour_http_request_seconds'
    const lines = [`# HELP ${name} Time from a request to the end of its answer, without event streams.`, `# TYPE ${name} histogram`]
    for (const { labels, seconds, count, buckets } of [...this.routes.values()].flatMap((ofRoute) => [...ofRoute.values()])) {
      let below = 0
      for (const [index, bound] of bounds.entries()) {
        below += buckets[index] ?? 0
        lines.push(`${name}_bucket{${labels},le="${bound}"} ${below}`)
      }
      lines.push(`${name}_bucket{${labels},le="+Inf"} ${count}`, `${name}_sum{${labels}} ${seconds}`, `${name}_count{${labels}} ${count}`)
    }
    return `${lines.join('\n')}\n`
  }
}
