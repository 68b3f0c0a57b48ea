import type { Contract } from '@cus/contracts';
import { METRICS_HEADER, type Subjects } from '@cus/platform';
import type { NatsConnection } from '@nats-io/transport-node';

export interface Readiness {
  readonly ready: boolean;
  /** Each part and whether it can work now. */
  readonly parts: Readonly<Record<string, boolean>>;
  /** Where services that are processes of their own show their metrics; for callers on the same machine. */
  readonly metrics?: Readonly<Record<string, string>>;
}

const ASK_MS = 1_500;

/** Whether the main job can be done now: broker, every service with its database, and the provider's keys. */
export async function readiness(
  nats: NatsConnection,
  subjects: Subjects,
  contracts: readonly Contract[],
  hasKeys: () => Promise<boolean>,
): Promise<Readiness> {
  const identity = hasKeys();
  const answers = await Promise.all(
    contracts.map(async ({ service }) => {
      const reply = await nats
        .request(subjects.health(service), '', { timeout: ASK_MS })
        .catch(() => undefined);
      return { service, healthy: reply?.string() === 'ok', metricsUrl: reply?.headers?.get(METRICS_HEADER) };
    }),
  );
  const healthy = Object.fromEntries(answers.map((answer) => [answer.service, answer.healthy]));
  const parts = { ...healthy, identity: await identity };
  const metrics = answers.flatMap(({ service, metricsUrl }) => (metricsUrl ? [[service, metricsUrl]] : []));
  return {
    ready: Object.values(parts).every(Boolean),
    parts,
    ...(metrics.length > 0 ? { metrics: Object.fromEntries(metrics) as Record<string, string> } : {}),
  };
}
