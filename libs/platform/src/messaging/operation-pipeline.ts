import { createHash } from 'node:crypto';
import type { EventDefinition, Operation } from '@cus/contracts';
import { type Actor, DomainError, isUuid, uuidv7 } from '@cus/kernel';
import type { DataSource, EntityManager } from 'typeorm';
import { Unauthenticated, type TokenVerifier } from '../identity/token-verifier';
import type { Log } from '../observability/log';
import { observeOperation } from '../observability/metrics';
import { continueTrace } from '../observability/trace';
import { inReadOnlyTransaction, inTransaction } from '../persistence/unit-of-work';
import type { CommandContext } from '../service/context';
import { crashPoint } from '../testing/crash-point';
import { invalidInput, isPassing, toFailure, type Failure } from './failure';
import type { RequestHeaders } from './headers';
import type { ReadLog } from './read-log';
import { Records, type WrittenEvent } from './records';

export type Handle = (input: unknown, context: CommandContext) => Promise<unknown>;

export type Reply = { ok: true; body: string } | { ok: false; failure: Failure };

interface PipelineParts {
  readonly source: DataSource;
  readonly schema: string;
  readonly verifier: TokenVerifier;
  readonly log: Log;
  readonly readLog: ReadLog;
  /** Takes the events of a commit to the broker. */
  readonly publish: (events: readonly WrittenEvent[]) => void;
}

/** Serialization failure, deadlock, a plan made before a migration: tried again at once, this many times in all. */
const AT_ONCE = ['40001', '40P01', '0A000'];
const ATTEMPTS = 3;

/**
 * What happens to every request, in this order: trace, deadline, actor, permission, input, then for a command one
 * transaction {handler, output check, events, audit, answer}, for a query a reading one {handler, output check} and the
 * read log, and only then the reply.
 */
export class OperationPipeline {
  constructor(private readonly parts: PipelineParts) {}

  async run(
    operation: Operation,
    payload: Uint8Array,
    headers: RequestHeaders,
    handle: Handle,
  ): Promise<Reply> {
    const trace = continueTrace(headers.traceparent);
    const started = performance.now();
    let outcome = 'ok';
    try {
      return { ok: true, body: await this.answer(operation, payload, headers, handle, trace) };
    } catch (error) {
      const failure = toFailure(error);
      outcome = failure.category;
      this.report(operation, failure, error, trace.traceId);
      return { ok: false, failure };
    } finally {
      observeOperation(operation.id, outcome, (performance.now() - started) / 1000);
    }
  }

  private async answer(
    operation: Operation,
    payload: Uint8Array,
    headers: RequestHeaders,
    handle: Handle,
    trace: { traceparent: string; traceId: string },
  ): Promise<string> {
    if (headers.deadline !== undefined && headers.deadline < Date.now())
      throw new DomainError('unavailable', 'platform.deadline-passed');
    const actor = await this.parts.verifier.verify(headers.token);
    authorise(operation, actor);
    const input = parseInput(operation, payload);
    const commandId = commandIdOf(operation, headers);
    const request: Request = { operation, actor, input, commandId, trace, handle };
    for (let attempt = 1; ; attempt += 1) {
      try {
        return await (operation.kind === 'command' ? this.execute(request) : this.ask(request));
      } catch (error) {
        const passes = AT_ONCE.includes((error as { code?: string }).code ?? '');
        if (!passes || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private async ask({ operation, actor, input, commandId, trace, handle }: Request): Promise<string> {
    const { source, schema, readLog } = this.parts;
    const records = new Records(schema);
    const answer = async (db: EntityManager) =>
      JSON.stringify(
        checkOutput(operation, await handle(input, this.context(db, actor, commandId, trace, records))),
      );
    if (operation.leavesMark)
      return inTransaction(source, actor, async (transaction) => {
        const body = await answer(transaction.manager);
        records.writeWithCommit(transaction, { operation, actor, trace });
        return body;
      });
    const body = await inReadOnlyTransaction(source, actor, answer);
    const { reads } = records;
    if (reads.length > 0) await readLog.write({ operation, actor, traceId: trace.traceId, reads });
    return body;
  }

  private async execute({ operation, actor, input, commandId, trace, handle }: Request): Promise<string> {
    const inputHash = createHash('sha256')
      .update(operation.id)
      .update(JSON.stringify(input))
      .digest('base64');
    const records = new Records(this.parts.schema);
    try {
      const body = await inTransaction(this.parts.source, actor, async (transaction) => {
        const output = checkOutput(
          operation,
          await handle(input, this.context(transaction.manager, actor, commandId, trace, records)),
        );
        const answer = JSON.stringify(output);
        const command = { commandId, inputHash, answer };
        records.writeWithCommit(transaction, { operation, actor, trace, command });
        crashPoint('before-commit');
        return answer;
      });
      crashPoint('after-commit-before-publish');
      this.parts.publish(records.written);
      return body;
    } catch (error) {
      // A repeated command fails here at the latest: its answer is stored already. Then that answer counts, not this
      // refusal. Asking only now spares the many first copies the question.
      if (isPassing(error)) throw error;
      const answered = await this.storedAnswer(actor, commandId, inputHash);
      if (answered !== undefined) return answered;
      throw isReuse(error) ? new DomainError('conflict', 'platform.command-id-reused') : error;
    }
  }

  private async storedAnswer(
    actor: Actor,
    commandId: string,
    inputHash: string,
  ): Promise<string | undefined> {
    const rows = await inReadOnlyTransaction(this.parts.source, actor, (db) =>
      db.query<{ input_hash: string; answer: string }[]>(
        `select input_hash, answer::text from ${this.parts.schema}.command_answer where command_id = $1`,
        [commandId],
      ),
    );
    const [row] = rows;
    if (row && row.input_hash !== inputHash) throw new DomainError('conflict', 'platform.command-id-reused');
    return row?.answer;
  }

  private context(
    db: EntityManager,
    actor: Actor,
    commandId: string,
    trace: { traceId: string; traceparent: string },
    records: Records,
  ): CommandContext {
    const now = new Date();
    return {
      actor,
      now,
      commandId,
      traceId: trace.traceId,
      db,
      emit: (event: EventDefinition, aggregateId, data) => records.addEvent(event, aggregateId, data, now),
      logRead: (subjectKind, subjectIds) => records.addReads(subjectKind, subjectIds),
    };
  }

  private report(operation: Operation, failure: Failure, error: unknown, traceId: string): void {
    const entry = { operation: operation.id, code: failure.code, traceId };
    if (failure.category === 'fault') this.parts.log.error({ ...entry, err: error }, 'operation failed');
    else if (failure.category === 'unavailable')
      this.parts.log.warn({ ...entry, reason: String(error) }, 'operation unavailable');
    else if (error instanceof Unauthenticated)
      this.parts.log.info({ ...entry, reason: error.message }, 'token refused');
  }
}

interface Request {
  readonly operation: Operation;
  readonly actor: Actor;
  readonly input: unknown;
  readonly commandId: string;
  readonly trace: { traceparent: string; traceId: string };
  readonly handle: Handle;
}

function authorise(operation: Operation, actor: Actor): void {
  const allowed = operation.allow.some((role) => actor.roles.includes(role));
  if (!allowed) throw new DomainError('forbidden', 'platform.forbidden', { operation: operation.id });
}

function parseInput(operation: Operation, payload: Uint8Array): unknown {
  let raw: unknown;
  try {
    raw = JSON.parse(Buffer.from(payload).toString('utf8'));
  } catch {
    throw new DomainError('invalid', 'platform.not-json');
  }
  const parsed = operation.input.safeParse(raw);
  if (!parsed.success) throw invalidInput(parsed.error);
  return parsed.data;
}

function checkOutput(operation: Operation, output: unknown): unknown {
  const parsed = operation.output.safeParse(output);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')} ${issue.code}`);
  throw new Error(`${operation.id} answered outside its contract: ${faults.join('; ')}`);
}

function commandIdOf(operation: Operation, headers: RequestHeaders): string {
  if (operation.kind === 'query' || headers.commandId === undefined) return uuidv7();
  if (!isUuid(headers.commandId)) throw new DomainError('invalid', 'platform.command-id-not-uuid');
  return headers.commandId.toLowerCase();
}

/** The stored answer is another person's, so row security hides it. */
function isReuse(error: unknown): boolean {
  return (error as { constraint?: string }).constraint === 'command_answer_pkey';
}
