import type { Actor } from '@cus/kernel';
import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

export interface Transaction {
  readonly manager: EntityManager;
  /** The driver's connection, for prepared statements on the hottest paths. */
  readonly client: PoolClient;
}

/**
 * Runs `work` in one transaction in which row security sees the actor's centre and provider.
 * The manager must open no transaction of its own (`save`, `transaction`): its end would end ours; lint forbids both.
 * Opening, setting the context and `firstQuery` (if given) are one round trip; its rows are passed to `work`.
 */
export async function inTransaction<T>(
  source: DataSource,
  actor: Actor,
  work: (transaction: Transaction, firstRows: unknown[]) => Promise<T>,
  firstQuery = '',
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    const client = (await runner.connect()) as PoolClient;
    try {
      const opened = (await client.query(
        `begin; ${contextSql(actor)}; ${firstQuery}`,
      )) as unknown as QueryResult[];
      const result = await work(
        { manager: runner.manager, client },
        firstQuery ? (opened[2]?.rows ?? []) : [],
      );
      await client.query('commit');
      return result;
    } catch (error) {
      await rollback(client);
      throw error;
    }
  } finally {
    await runner.release();
  }
}

function contextSql(actor: Actor): string {
  const set = (name: string, value: string) => `set_config('cus.${name}', ${escapeLiteral(value)}, true)`;
  return `select ${[
    set('centre', actor.centreId),
    set('provider', actor.providerId ?? ''),
    set('actor', actor.userId),
    set('roles', actor.roles.join(',')),
  ].join(', ')}`;
}

/** A broken connection cannot roll back; the server does it. The first error is the one worth reporting. */
async function rollback(client: PoolClient): Promise<void> {
  await client.query('rollback').catch(() => undefined);
}
