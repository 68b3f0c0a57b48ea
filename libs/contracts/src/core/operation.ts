import type { Role } from '@cus/kernel';
import type { z } from 'zod';

export type HttpMethod = 'GET' | 'POST';

interface OperationSpec<I extends z.ZodObject, O extends z.ZodType> {
  /** Service that answers, e.g. `housing`; becomes the first part of the NATS subject. */
  readonly service: string;
  /** Verb and noun of the glossary in kebab-case, unique within the service. */
  readonly name: string;
  /** HTTP path below `/api`; `{parameters}` must be keys of the input. */
  readonly path: string;
  /** One line for people who read the API, in English. */
  readonly summary: string;
  /** Roles that may call it; the service refuses everybody else, whatever the door let through. */
  readonly allow: readonly Role[];
  /** Checked before the handler runs. Strict: unknown keys are refused. */
  readonly input: I;
  /** Checked before the answer leaves the service; what it does not name never leaves. */
  readonly output: O;
  /** Refusals (`<service>.<what-is-wrong>`) a caller must be ready for. */
  readonly errors?: readonly string[];
  /** Bytes of the largest body the door lets through, where its usual 256 kB are too few. */
  readonly largestBody?: number;
  /** A query that stores, together with its answer, that it was asked and why. All others cannot write at all. */
  readonly leavesMark?: true;
}

export interface Operation<
  I extends z.ZodObject = z.ZodObject,
  O extends z.ZodType = z.ZodType,
> extends OperationSpec<I, O> {
  readonly kind: 'command' | 'query';
  readonly method: HttpMethod;
  /** `<service>.<name>`: identifies the operation in subjects, permissions, logs and metrics. */
  readonly id: string;
  readonly errors: readonly string[];
}

export type Input<Op extends Operation> = z.output<Op['input']>;
/** What a caller may send: defaults may be left out. */
export type RawInput<Op extends Operation> = z.input<Op['input']>;
export type Output<Op extends Operation> = z.output<Op['output']>;
/** What a handler returns, before defaults of the output schema are filled in. */
export type RawOutput<Op extends Operation> = z.input<Op['output']>;

/** Declares an operation that changes something. It can be repeated: the same command id gives the same answer. */
export function command<I extends z.ZodObject, O extends z.ZodType>(
  spec: OperationSpec<I, O>,
): Operation<I, O> {
  return {
    ...spec,
    kind: 'command',
    method: 'POST',
    id: `${spec.service}.${spec.name}`,
    errors: spec.errors ?? [],
  };
}

/** Every list that is read in pages refuses a cursor of another form. */
const PAGED_ERRORS = ['platform.cursor-unreadable'];

/** Declares an operation that only reads. Its input travels in the path and the query string. */
export function query<I extends z.ZodObject, O extends z.ZodType>(
  spec: OperationSpec<I, O>,
): Operation<I, O> {
  return {
    ...spec,
    kind: 'query',
    method: 'GET',
    id: `${spec.service}.${spec.name}`,
    errors: [...(spec.errors ?? []), ...('cursor' in spec.input.shape ? PAGED_ERRORS : [])],
  };
}

export function isOperation(value: unknown): value is Operation {
  const kind = (value as { kind?: unknown } | null)?.kind;
  return kind === 'command' || kind === 'query';
}

/** Names of the `{parameters}` in an operation's path. */
export function pathParameters(operation: Operation): string[] {
  return [...operation.path.matchAll(/\{(\w+)\}/g)].map((match) => match[1] as string);
}
