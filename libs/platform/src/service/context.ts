import type { EventData, EventDefinition } from '@cus/contracts';
import type { Actor } from '@cus/kernel';
import type { EntityManager } from 'typeorm';

/** What every handler is given: the open transaction, the clock, and who acts. Handlers get time and identity nowhere else. */
export interface Context {
  readonly actor: Actor;
  /** The moment the work began. */
  readonly now: Date;
  readonly traceId: string;
  /** TypeORM manager bound to the open transaction; row security already sees the actor. */
  readonly db: EntityManager;
  /** Announces a fact: written with the transaction, published after it. */
  emit<E extends EventDefinition>(event: E, aggregateId: string, data: EventData<E>): void;
  /** Notes whose record was read; the answer only leaves if the note is stored. */
  logRead(subjectKind: string, subjectIds: readonly string[]): void;
}

export interface CommandContext extends Context {
  /** Id of the command, the same on every retry: derive ids of what you create from it where a caller needs them stable. */
  readonly commandId: string;
}

export type QueryContext = Context;

export interface EventContext extends Context {
  readonly event: {
    readonly id: string;
    readonly type: string;
    /** Aggregate the fact is about. */
    readonly subject: string;
    /** Orders the facts of one aggregate: ignore a fact with a lower number than one already applied. */
    readonly sequence: bigint;
    readonly time: string;
  };
}
