import { contracts, httpRequest, type Operation } from '@cus/contracts';
import { startGateway, type RunningGateway } from '@cus/gateway';
import type { Role } from '@cus/kernel';
import type { TestTown } from '@cus/platform/testing';
import * as fc from 'fast-check';
import { peopleOf, walkMainJob } from './support/main-job';
import { photograph } from './support/photographed';
import { bentInputs, validInputs, type Known } from './support/sample-input';
import { startWholeTown } from './support/whole-town';

jest.setTimeout(3_600_000);

const OPERATIONS: readonly Operation[] = Object.values(contracts).flatMap((contract) => contract.operations);

/** The everyday run repeats the same requests, so that it judges the change at hand; `npm run fuzz` looks for new ones. */
const SEED = process.env['FUZZ_RUNS'] ? {} : { seed: 20_261_122 };

/** Requests per operation and kind; `npm run fuzz` raises it. The seed is printed by fast-check on failure. */
const RUNS = Number(process.env['FUZZ_RUNS'] ?? 12);

describe('whatever is sent, the gateway answers with a contract’s output or a problem, never 5xx:', () => {
  let town: TestTown;
  let gateway: RunningGateway;
  let known: Known;
  let tokens: Map<Role, string>;

  beforeAll(async () => {
    town = await startWholeTown();
    const people = await peopleOf(town);
    const worker = await town.staff('field-worker');
    const walked = await walkMainJob(people);
    known = { ...walked, ...(await photograph(people, worker, walked)) };
    gateway = await startGateway(town.gatewaySettings());
    const staff = [
      'intake',
      'social-worker',
      'coordinator',
      'organiser',
      'manager',
      'concealed-access',
      'administrator',
    ] as const;
    const pairs = await Promise.all(
      staff.map(async (role) => [role, (await town.staff(role)).token] as const),
    );
    tokens = new Map<Role, string>([
      ...pairs,
      ['field-worker', worker.token],
      ['provider', people.provider.token],
    ]);
  });

  afterAll(async () => {
    await gateway.stop();
    await town.stop();
  });

  async function send(operation: Operation, input: Record<string, unknown>): Promise<void> {
    const request = addressable(operation, input);
    if (!request) return;
    const { method, url, body } = request;
    const response = await fetch(`${gateway.url}${url}`, {
      method,
      headers: {
        authorization: `Bearer ${tokens.get(operation.allow[0] as Role)}`,
        ...(body ? { 'content-type': 'application/json' } : {}),
      },
      ...(body ? { body: JSON.stringify(body) } : {}),
    });
    const text = await response.text();
    const where = `${method} ${url.slice(0, 200)} ${JSON.stringify(body)?.slice(0, 600) ?? ''} -> ${response.status} ${text.slice(0, 300)}`;
    if (response.status >= 500) throw new Error(where);
    const type = response.headers.get('content-type') ?? '';
    if (response.ok) {
      if (!type.startsWith('application/json') || !operation.output.safeParse(JSON.parse(text)).success)
        throw new Error(`outside the contract: ${where}`);
      return;
    }
    const problem = JSON.parse(text) as { status?: number; code?: string; traceId?: string };
    if (
      !type.startsWith('application/problem+json') ||
      problem.status !== response.status ||
      !problem.code ||
      !problem.traceId
    )
      throw new Error(`not a problem: ${where}`);
    if (/select |insert |relation |column |at \w+\.\w+ \(/i.test(text))
      throw new Error(`tells of its inside: ${where}`);
  }

  it.each(OPERATIONS.map((operation) => [operation.id, operation] as const))('%s', async (_id, operation) => {
    await fc.assert(
      fc.asyncProperty(
        fc.oneof(validInputs(operation, known), validInputs(operation), bentInputs(operation, known)),
        (input) => send(operation, input as Record<string, unknown>),
      ),
      { numRuns: RUNS, endOnFailure: true, ...SEED },
    );
  });
});

/** The request an input stands for; none where an address cannot even be written (half of a surrogate pair). */
function addressable(
  operation: Operation,
  input: Record<string, unknown>,
): ReturnType<typeof httpRequest> | undefined {
  try {
    return httpRequest(operation, input);
  } catch (error) {
    if (error instanceof URIError) return undefined;
    throw error;
  }
}
