import type { Contract } from '@cus/contracts';
import type { Subjects } from '@cus/platform';
import type { NatsConnection } from '@nats-io/transport-node';

export interface Readiness {
  readonly ready: boolean;
  /** Each part and whether it can work now. */
  readonly parts: Readonly<Record<string, boolean>>;
}

const ASK_MS = 1_500;

/** Whether the main job can be done now: broker, every service with its database, and the provider's keys. */
export async function readiness(
  nats: NatsConnection,
  subjects: Subjects,
  contracts: readonly Contract[],
  hasKeys: () => boolean,
): Promise<Readiness> {
  const answers = await Promise.all(
    contracts.map(async ({ service }) => {
      const healthy = await nats.request(subjects.health(service), '', { timeout: ASK_MS }).then(
        (reply) => reply.string() === 'ok',
        () => false,
      );
      return [service, healthy] as const;
    }),
  );
  const parts = { ...Object.fromEntries(answers), identity: hasKeys() };
  return { ready: Object.values(parts).every(Boolean), parts };
}
