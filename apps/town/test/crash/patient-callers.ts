import { randomUUID } from 'node:crypto';
import { httpRequest, type Operation, type Output, type RawInput } from '@cus/contracts';
import type { Actor, Role } from '@cus/kernel';
import { CENTRE, Refused, type Caller, type TestIssuer } from '@cus/platform/testing';
import type { CallerSource } from '../support/main-job';

/** Far more than a restart takes: a machine with other work on it is no fault of the product. */
const PATIENCE_MS = 120_000;
const PAUSE_MS = 150;
/** A token lives ten minutes; long runs need fresh ones. */
const TOKEN_MS = 300_000;

/**
 * People at the gateway who behave as the contract asks: what was not answered, or answered 503, they send again under
 * the same key. What they heard a success of is noted: it must be found afterwards.
 */
export class PatientCallers implements CallerSource {
  /** Ids of the commands whose success was acknowledged, by service. */
  readonly acknowledged = new Map<string, Set<string>>();
  /** Requests that were answered with success. */
  answered = 0;
  /** Attempts that met a part of the product that was away. */
  repeated = 0;

  constructor(
    private readonly origin: string,
    private readonly issuer: TestIssuer,
  ) {}

  staff(roles: Role | readonly Role[], centreId = CENTRE): Promise<Caller> {
    return this.as({ userId: randomUUID(), roles: [roles].flat() as Role[], centreId });
  }

  providerPerson(providerId: string, centreId = CENTRE): Promise<Caller> {
    return this.as({ userId: randomUUID(), roles: ['provider'], centreId, providerId });
  }

  private async as(actor: Actor): Promise<Caller> {
    let token = await this.issuer.tokenFor(actor);
    let renewAt = Date.now() + TOKEN_MS;
    return {
      actor,
      token,
      call: async (operation, input, commandId = randomUUID()) => {
        if (Date.now() > renewAt) {
          token = await this.issuer.tokenFor(actor);
          renewAt = Date.now() + TOKEN_MS;
        }
        return this.send(token, operation, input, commandId);
      },
    };
  }

  private async send<Op extends Operation>(
    token: string,
    operation: Op,
    input: RawInput<Op>,
    commandId: string,
  ): Promise<Output<Op>> {
    const request = httpRequest(operation, input as Record<string, unknown>);
    for (const end = Date.now() + PATIENCE_MS; Date.now() < end; this.repeated++) {
      const answer = await this.attempt(token, request, commandId);
      if (answer?.status === 200) {
        this.answered++;
        if (operation.kind === 'command') this.note(operation, commandId);
        return answer.body as Output<Op>;
      }
      if (answer && answer.status !== 503) throw new Refused(answer.body as Refused['failure']);
      await new Promise((resolve) => setTimeout(resolve, PAUSE_MS));
    }
    throw new Error(`${operation.id} stayed unavailable for ${PATIENCE_MS / 1000} s`);
  }

  /** `undefined` when the connection broke before the whole answer was there. */
  private async attempt(
    token: string,
    { method, url, body }: ReturnType<typeof httpRequest>,
    commandId: string,
  ): Promise<{ status: number; body: unknown } | undefined> {
    try {
      const answer = await fetch(`${this.origin}${url}`, {
        method,
        headers: {
          authorization: `Bearer ${token}`,
          'idempotency-key': commandId,
          ...(body ? { 'content-type': 'application/json' } : {}),
        },
        ...(body ? { body: JSON.stringify(body) } : {}),
      });
      return { status: answer.status, body: await answer.json() };
    } catch {
      return undefined;
    }
  }

  private note({ service }: Operation, commandId: string): void {
    const ids = this.acknowledged.get(service) ?? new Set();
    this.acknowledged.set(service, ids.add(commandId));
  }
}
