import type { Operation, Output, RawInput } from '@cus/contracts';
import { contracts, uuidFrom } from '../built.ts';
import { Session } from './session.ts';

/** A refusal of the product, with the operation and the input it answered. */
export class Refused extends Error {
  readonly code: string;
  readonly status: number;

  constructor(operation: string, input: unknown, problem: { code: string; status: number }) {
    super(`${operation} was refused: ${JSON.stringify(problem)} to ${JSON.stringify(input)}`);
    this.code = problem.code;
    this.status = problem.status;
  }
}

/** Times a passing failure (503, a broken connection) is tried again, with growing pauses. */
const ATTEMPTS = 6;
const FIRST_PAUSE_MS = 100;

/** The product's public HTTP API, called as demo users. */
export class Api {
  /** Requests answered so far. */
  calls = 0;
  private readonly session: Session;
  private readonly origin: string;

  constructor(origin: string) {
    this.origin = origin;
    this.session = new Session(origin);
  }

  ask<Op extends Operation>(username: string, operation: Op, input: RawInput<Op>): Promise<Output<Op>> {
    return this.send(username, operation, input);
  }

  /** A command under a key of its own: given again, it answers as the first time and changes nothing. */
  tell<Op extends Operation>(
    username: string,
    operation: Op,
    key: string,
    input: RawInput<Op>,
  ): Promise<Output<Op>> {
    return this.send(username, operation, input, key);
  }

  private async send<Op extends Operation>(
    username: string,
    operation: Op,
    input: RawInput<Op>,
    key?: string,
  ): Promise<Output<Op>> {
    const { method, url, body } = contracts.httpRequest(operation, input as Record<string, unknown>);
    for (let attempt = 1; ; attempt++) {
      const answer = await fetch(`${this.origin}${url}`, {
        method,
        headers: {
          authorization: `Bearer ${await this.session.tokenOf(username)}`,
          ...(body ? { 'content-type': 'application/json' } : {}),
          ...(key ? { 'idempotency-key': key } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      }).catch((error: unknown) => (attempt < ATTEMPTS ? undefined : Promise.reject(error as Error)));
      if (answer && answer.status !== 503) {
        this.calls++;
        const content = (await answer.json()) as { code: string; status: number };
        if (answer.ok) return content as unknown as Output<Op>;
        throw new Refused(operation.id, input, content);
      }
      if (attempt === ATTEMPTS) throw new Error(`${operation.id} stayed unavailable`);
      await pause(FIRST_PAUSE_MS * 2 ** attempt);
    }
  }
}

/** Makes the keys of a town: the same name gives the same key, on every machine. */
export function keyMaker(namespace: string): (name: string) => string {
  return (name) => uuidFrom(namespace, name);
}

export function pause(milliseconds: number): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, milliseconds));
}
