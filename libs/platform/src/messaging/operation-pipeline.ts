import { createHash } from 'node:crypto';
import type { EventDefinition, Operation } from '@cus/contracts';
import { type Actor, DomainError, isUuid, uuidv7 } from '@cus/kernel';
import { escapeLiteral } from 'pg';
import type { DataSource } from 'typeorm';
import { Unauthenticated, type TokenVerifier } from '../identity/token-verifier';
import type { Log } from '../observability/log';
import { operationSeconds } from '../observability/metrics';
import { continueTrace } from '../observability/trace';
import { inTransaction, type Transaction } from '../persistence/unit-of-work';
import type { CommandContext } from '../service/context';
import { crashPoint } from '../testing/crash-point';
import { invalidInput, isPassing, toFailure, type Failure } from './failure';
import type { RequestHeaders } from './headers';
import { Records } from './records';

export type Handle = (input: unknown, context: CommandContext) => Promise<unknown>;

export type Reply = { ok: true; body: string } | { ok: false; failure: Failure };

interface PipelineParts {
  readonly source: DataSource;
  readonly schema: string;
  readonly verifier: TokenVerifier;
  readonly log: Log;
  /** Called after a commit that wrote events. */
  readonly wakeRelay: () => void;
}

/** A deadlock or a serialization failure is tried again this many times before the caller hears of it. */
const ATTEMPTS = 3;

/**
 * What happens to every request, in this order: trace, deadline, actor, permission, input, then one
 * transaction {stored answer, handler, output check, events, audit, answer}, and only then the reply.
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
      operationSeconds.observe({ operation: operation.id, outcome }, (performance.now() - started) / 1000);
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
        const conflict = ['40001', '40P01'].includes((error as { code?: string }).code ?? '');
        if (!conflict || attempt === ATTEMPTS) throw error;
      }
    }
  }

  private ask({ operation, actor, input, commandId, trace, handle }: Request): Promise<string> {
    return inTransaction(this.parts.source, actor, async (transaction) => {
      const records = new Records(this.parts.schema);
      const body = JSON.stringify(
        checkOutput(
          operation,
          await handle(input, this.context(transaction, actor, commandId, trace, records)),
        ),
      );
      if (records.hasReads) await records.write(transaction.client, { operation, actor, trace });
      return body;
    });
  }

  private async execute({ operation, actor, input, commandId, trace, handle }: Request): Promise<string> {
    const inputHash = createHash('sha256')
      .update(operation.id)
      .update(JSON.stringify(input))
      .digest('base64');
    const stored = `select input_hash, answer::text from ${this.parts.schema}.command_answer where command_id = ${escapeLiteral(commandId)}`;
    const records = new Records(this.parts.schema);
    try {
      const body = await inTransaction(
        this.parts.source,
        actor,
        async (transaction, rows) => {
          const known = storedAnswer(rows, inputHash);
          if (known) return known;
          const output = checkOutput(
            operation,
            await handle(input, this.context(transaction, actor, commandId, trace, records)),
          );
          const answer = JSON.stringify(output);
          await records.write(transaction.client, {
            operation,
            actor,
            trace,
            command: { commandId, inputHash, answer },
          });
          crashPoint('before-commit');
          return answer;
        },
        stored,
      );
      crashPoint('after-commit-before-publish');
      if (records.hasEvents) this.parts.wakeRelay();
      return body;
    } catch (error) {
      // The same command may have been answered while this copy ran; then that answer counts, not this refusal.
      if (isPassing(error)) throw error;
      const answered = await inTransaction(
        this.parts.source,
        actor,
        async (_, rows) => storedAnswer(rows, inputHash),
        stored,
      );
      if (answered) return answered;
      throw error;
    }
  }

  private context(
    transaction: Transaction,
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
      db: transaction.manager,
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

function storedAnswer(rows: unknown[], inputHash: string): string | undefined {
  const [row] = rows as { input_hash: string; answer: string }[];
  if (!row) return undefined;
  if (row.input_hash !== inputHash) throw new DomainError('conflict', 'platform.command-id-reused');
  return row.answer;
}
