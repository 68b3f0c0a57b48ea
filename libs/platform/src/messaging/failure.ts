import { DomainError, type ErrorCategory, type ErrorParams } from '@cus/kernel';
import { z } from 'zod';
import { Unauthenticated } from '../identity/token-verifier';

/** The one form in which a refusal or a fault crosses the broker. */
export interface Failure {
  readonly category: ErrorCategory | 'unauthenticated' | 'fault';
  readonly code: string;
  readonly params: ErrorParams;
  /** Faults of the input: JSON pointer and what is wrong there. */
  readonly issues?: readonly { pointer: string; code: string }[];
}

/** Input that does not fit the contract. */
export class InvalidInput extends Error {
  override readonly name = 'InvalidInput';
  constructor(readonly issues: readonly { pointer: string; code: string }[]) {
    super('input does not fit the contract');
  }
}

export function invalidInput(error: z.ZodError): InvalidInput {
  const escape = (part: PropertyKey) => String(part).replaceAll('~', '~0').replaceAll('/', '~1');
  return new InvalidInput(
    error.issues.slice(0, 50).map((issue) => ({
      pointer: issue.path.map((part) => `/${escape(part)}`).join(''),
      // A refinement names its own code in the message; everything else is zod's kind of issue.
      code:
        issue.code === 'custom' || issue.code === 'invalid_format'
          ? codeOf(issue.message, issue.code)
          : issue.code,
    })),
  );
}

function codeOf(message: string, fallback: string): string {
  return /^[a-z][a-z0-9-]+$/.test(message) ? message : fallback;
}

/** PostgreSQL and network conditions that pass by themselves: the caller may try again. */
const PASSING =
  /^(08...|53...|57P0[1-4]|57014|55P03|40001|40P01|25P03|ECONNREFUSED|ECONNRESET|EPIPE|ETIMEDOUT)$/;
const PASSING_TEXT =
  /timeout exceeded when trying to connect|Query read timeout|Connection terminated|connection timeout/i;

export function isPassing(error: unknown): boolean {
  const { code, message } = (error ?? {}) as { code?: unknown; message?: unknown };
  return (
    (typeof code === 'string' && PASSING.test(code)) ||
    (typeof message === 'string' && PASSING_TEXT.test(message))
  );
}

export function toFailure(error: unknown): Failure {
  if (error instanceof DomainError)
    return { category: error.category, code: error.code, params: error.params };
  if (error instanceof InvalidInput)
    return { category: 'invalid', code: 'platform.invalid-input', params: {}, issues: error.issues };
  if (error instanceof Unauthenticated)
    return { category: 'unauthenticated', code: 'platform.unauthenticated', params: {} };
  if (isPassing(error)) return { category: 'unavailable', code: 'platform.unavailable', params: {} };
  return { category: 'fault', code: 'platform.fault', params: {} };
}
