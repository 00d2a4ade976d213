import { Counter, collectDefaultMetrics, Histogram, Registry } from 'prom-client';

/** What the server counts of itself, for whoever watches over it. */
export interface Metrics {
  readonly served: (route: string, method: string, status: number, seconds: number) => void;
  readonly failed: (kind: 'error' | 'outage') => void;
  readonly print: () => Promise<string>;
  readonly type: string;
}

export function openMetrics(): Metrics {
  const registry = new Registry();
  collectDefaultMetrics({ register: registry });
  const requests = new Histogram({
    name: 'diem_sang_request_seconds',
    help: 'How long requests take, by route; its count is how many there were.',
    labelNames: ['route', 'method', 'status'],
    buckets: [0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5, 10],
    registers: [registry],
  });
  const failures = new Counter({
    name: 'diem_sang_failures_total',
    help: 'Requests that ended in an error of ours, or met no database.',
    labelNames: ['kind'],
    registers: [registry],
  });
  return {
    served: (route, method, status, seconds) =>
      requests.observe({ route, method, status: String(status) }, seconds),
    failed: (kind) => failures.inc({ kind }),
    print: () => registry.metrics(),
    type: registry.contentType,
  };
}
