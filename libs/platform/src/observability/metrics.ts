import { Counter, Gauge, Histogram, Registry } from 'prom-client';

/** One registry per process; names and labels never carry a person's data. */
export const metrics = new Registry();

const operationSeconds = new Histogram({
  name: 'okienko_operation_seconds',
  help: 'Time of an operation inside its service',
  labelNames: ['operation', 'outcome'],
  buckets: [0.002, 0.005, 0.01, 0.025, 0.05, 0.1, 0.25, 0.5, 1, 2.5],
  registers: [metrics],
});

/** Looking a labelled series up costs more than counting in it: each is looked up once. Seconds. */
export function observeOperation(operation: string, outcome: string, seconds: number): void {
  const key = `${operation} ${outcome}`;
  let series = operationSeries.get(key);
  if (!series) operationSeries.set(key, (series = operationSeconds.labels({ operation, outcome })));
  series.observe(seconds);
}

const operationSeries = new Map<string, ReturnType<typeof operationSeconds.labels>>();

export const eventsConsumed = new Counter({
  name: 'okienko_events_consumed_total',
  help: 'Events by subscription and outcome',
  labelNames: ['subscription', 'outcome'],
  registers: [metrics],
});

export const outboxWaiting = new Gauge({
  name: 'okienko_outbox_waiting',
  help: 'Events written but not yet published',
  labelNames: ['service'],
  registers: [metrics],
});
