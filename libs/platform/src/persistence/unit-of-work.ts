import type { Actor } from '@cus/kernel';
import { escapeLiteral, type PoolClient, type QueryResult } from 'pg';
import type { DataSource, EntityManager } from 'typeorm';

export interface Transaction {
  readonly manager: EntityManager;
  /** Statement that travels with the commit in one packet, with what is to be done with its rows; the last one given counts. */
  finishWith(statement: { text: string; values: unknown[] }, take?: (rows: never[]) => void): void;
}

interface Opening {
  /** Statement without parameters that travels with the opening; its rows are promised to `work`. */
  readonly firstQuery?: string;
}

/**
 * Runs `work` in one transaction in which row security sees the actor's centre and provider.
 * The manager must open no transaction of its own (`save`, `transaction`): its end would end ours; lint forbids both.
 * Two round trips beside those `work` waits for itself: the opening joins its first statement, `finishWith` the commit.
 */
export async function inTransaction<T>(
  source: DataSource,
  actor: Actor,
  work: (transaction: Transaction, firstRows: Promise<unknown[]>) => Promise<T>,
  { firstQuery }: Opening = {},
): Promise<T> {
  return onConnection(source, async (client, manager) => {
    const opening = open(client, 'begin', actor, firstQuery);
    try {
      const last: { statement?: { text: string; values: unknown[] }; take?: (rows: never[]) => void } = {};
      const transaction: Transaction = {
        manager,
        finishWith: (statement, take) => Object.assign(last, { statement, take }),
      };
      const result = await work(transaction, opening);
      await opening;
      const finishing = last.statement && client.query(last.statement.text, last.statement.values);
      const [finished, committed] = await Promise.all([finishing, client.query('commit')]);
      // The server answers a commit after a failed statement with a rollback, and calls it a success.
      if (committed.command !== 'COMMIT') throw new Error('the transaction was rolled back');
      last.take?.((finished?.rows ?? []) as never[]);
      return result;
    } catch (error) {
      await opening.catch(() => undefined);
      await rollback(client);
      throw error;
    }
  });
}

/**
 * The same for work that only reads, which the database enforces. Its end is sent and not waited for: there is nothing
 * to lose, and it leaves in one packet with whatever the connection does next.
 */
export async function inReadOnlyTransaction<T>(
  source: DataSource,
  actor: Actor,
  work: (manager: EntityManager) => Promise<T>,
): Promise<T> {
  return onConnection(source, async (client, manager) => {
    const opening = open(client, 'begin read only', actor);
    try {
      const result = await work(manager);
      await opening;
      return result;
    } finally {
      void rollback(client);
    }
  });
}

async function onConnection<T>(
  source: DataSource,
  use: (client: PoolClient, manager: EntityManager) => Promise<T>,
): Promise<T> {
  const runner = source.createQueryRunner();
  try {
    return await use((await runner.connect()) as PoolClient, runner.manager);
  } catch (error) {
    // TypeORM lets go of a connection that breaks; who asks next is only told that it was let go.
    if (runner.isReleased) throw new Error('Connection terminated in use', { cause: error });
    throw error;
  } finally {
    await runner.release();
  }
}

/** Not awaited by the caller before its first statement: that fails by itself on a connection that could not open. */
function open(client: PoolClient, begin: string, actor: Actor, firstQuery?: string): Promise<unknown[]> {
  const opening = (
    client.query(`${begin}; ${contextSql(actor)}; ${firstQuery ?? ''}`) as unknown as Promise<QueryResult[]>
  ).then((results) => (firstQuery ? (results.at(-1)?.rows ?? []) : []));
  opening.catch(() => undefined);
  return opening;
}

/** `set local` is neither planned nor answered with a row, unlike `set_config`: a third of an empty transaction. */
function contextSql(actor: Actor): string {
  const set = (name: string, value: string) => `set local cus.${name} = ${escapeLiteral(value)}`;
  return [
    set('centre', actor.centreId),
    set('provider', actor.providerId ?? ''),
    set('actor', actor.userId),
    set('roles', actor.roles.join(',')),
  ].join('; ');
}

/** A broken connection cannot roll back; the server does it. The first error is the one worth reporting. */
async function rollback(client: PoolClient): Promise<void> {
  await client.query('rollback').catch(() => undefined);
}
