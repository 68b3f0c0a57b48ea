import { Client, type ClientConfig, type QueryConfig, type QueryResult } from 'pg';
import { endOfTurn } from '../process/end-of-turn';
import { statementNames } from './statement-names';

/** Statements of one connection kept prepared: PostgreSQL holds a plan of some ten kilobytes for each. */
const PREPARED = 200;
const names = statementNames(PREPARED);

/**
 * Connection on which a statement with parameters is parsed and planned once, not every time (TypeORM sends unnamed
 * ones), and on which everything sent in one turn of the event loop leaves in one packet. Planning took two thirds of
 * the database's time, and the packets a third of the process's (docs/adr/0009-path-of-a-command.md).
 */
export class PreparingClient extends Client {
  private corked = false;

  constructor(config?: ClientConfig) {
    super({ ...config, pipeline: true });
  }

  override query(...given: unknown[]): never {
    this.corkForThisTurn();
    const [first, values, ...rest] = given;
    if (typeof first !== 'string' || !Array.isArray(values) || values.length === 0)
      return this.send(...given) as never;
    const name = names.nameOf(first);
    if (name === undefined) return this.send(...given) as never;
    const sent = this.send({ name, text: first, values } satisfies QueryConfig, ...rest);
    if (sent instanceof Promise) return sent.catch(forgetStalePlan) as never;
    return sent as never;
  }

  private send(...given: unknown[]): unknown {
    return (super.query as (...args: unknown[]) => Promise<QueryResult> | undefined).apply(this, given);
  }

  private corkForThisTurn(): void {
    if (this.corked) return;
    this.corked = true;
    const { stream } = this.connection;
    stream.cork();
    void endOfTurn().then(() => {
      this.corked = false;
      stream.uncork();
    });
  }
}

/** A migration beside running processes changed a table: every plan is made anew under new names. */
function forgetStalePlan(error: { code?: string }): never {
  if (error.code === '0A000') names.forget();
  throw error;
}
