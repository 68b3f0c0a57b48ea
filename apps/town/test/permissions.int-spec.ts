import { commissioning, contracts, handyman, type Operation, type RawInput } from '@cus/contracts';
import { ROLES, type Role } from '@cus/kernel';
import { CENTRE, OTHER_CENTRE, Refused, type Caller, type TestTown } from '@cus/platform/testing';
import * as fc from 'fast-check';
import { peopleOf, walkMainJob, type MainJob } from './support/main-job';
import { photograph, type Photographed } from './support/photographed';
import { validInputs, type Known } from './support/sample-input';
import { startWholeTown } from './support/whole-town';

jest.setTimeout(120_000);

const OPERATIONS: readonly Operation[] = Object.values(contracts).flatMap((contract) => contract.operations);

/** What one call came to: its answer, or its refusal. */
async function outcome(
  caller: Caller,
  operation: Operation,
  input: unknown,
): Promise<{ category: string; code?: string; text: string }> {
  try {
    return {
      category: 'ok',
      text: JSON.stringify(await caller.call(operation, input as RawInput<Operation>)),
    };
  } catch (error) {
    if (!(error instanceof Refused)) throw error;
    return {
      category: error.failure.category,
      code: error.failure.code,
      text: JSON.stringify(error.failure),
    };
  }
}

describe('the permission matrix holds in the services, not only at the door:', () => {
  let town: TestTown;
  let own: MainJob & Photographed;
  let known: Known;

  beforeAll(async () => {
    town = await startWholeTown();
    const people = await peopleOf(town);
    const walked = await walkMainJob(people);
    const pictures = await photograph(people, await town.staff('field-worker'), walked);
    own = { ...walked, ...pictures, canaries: [...walked.canaries, pictures.jpeg] };
    known = own as unknown as Known;
  });

  afterAll(() => town.stop());

  const inputFor = (operation: Operation, seed: number) =>
    fc.sample(validInputs(operation, known), { numRuns: 1, seed })[0];

  const callerOf = (role: Role, centreId?: string) =>
    role === 'provider' ? town.providerPerson(crypto.randomUUID(), centreId) : town.staff(role, centreId);

  it.each(ROLES)('%s may call what the contracts allow and nothing else', async (role) => {
    const caller = await callerOf(role);
    const wrong: string[] = [];
    for (const [index, operation] of OPERATIONS.entries()) {
      const { category, code } = await outcome(caller, operation, inputFor(operation, index));
      const allowed = operation.allow.includes(role);
      // Finer rules ("the provider decides") refuse under a code of their own.
      if (allowed === (code === 'platform.forbidden') || category === 'fault')
        wrong.push(`${operation.id}: ${category}`);
    }
    expect(wrong).toEqual([]);
  });

  /** Calls everything the role may, with ids of the own centre's things, and looks for anything that leaks. */
  async function leaks(role: Role, centreId: string | undefined): Promise<string[]> {
    const caller = await callerOf(role, centreId);
    const found: string[] = [];
    for (const [index, operation] of OPERATIONS.filter((each) => each.allow.includes(role)).entries()) {
      const { category, text } = await outcome(caller, operation, inputFor(operation, 1_000 + index));
      const leaked = category === 'ok' && own.canaries.some((canary) => text.includes(canary));
      if (leaked || category === 'fault') found.push(`${operation.id}: ${category} ${text.slice(0, 200)}`);
    }
    return found;
  }

  /** Contents of every table that holds our centre's affairs; what the platform notes about calls is left out. */
  const ourTables = async () => {
    const tables = await town.sql<{ name: string }>(
      `select format('%I.%I', table_schema, table_name) as name from information_schema.columns
       where column_name = 'centre_id' and table_name not in ('audit', 'command_answer', 'outbox', 'dead_letter', 'replay_request') order by 1`,
    );
    const sums = tables.map(async ({ name }) => {
      const [row] = await town.sql<{ sum: string }>(
        `select md5(string_agg(t::text, '' order by t::text)) as sum from ${name} t where centre_id = $1`,
        [CENTRE],
      );
      return [name, row?.sum] as const;
    });
    return Object.fromEntries(await Promise.all(sums));
  };

  it.each(ROLES.filter((role) => role !== 'provider'))(
    '%s of another centre learns nothing of ours and changes nothing',
    async (role) => {
      const before = await ourTables();
      expect(await leaks(role, OTHER_CENTRE)).toEqual([]);
      expect(await ourTables()).toEqual(before);
    },
  );

  it('a provider of our centre learns nothing of another provider, and gets 404 for it', async () => {
    expect(await leaks('provider', undefined)).toEqual([]);
    const stranger = await callerOf('provider');
    const { getOrder, getDelivery, getDeliveryPhoto, getSettlement } = commissioning;
    const { deliveryId, jobId, photoId } = own;
    for (const [operation, input] of [
      [getOrder, { orderId: own.orderId }],
      [getDelivery, { deliveryId }],
      [getDeliveryPhoto, { deliveryId, photoId }],
      [handyman.getPhoto, { jobId, photoId }],
      [getSettlement, { settlementId: own.settlementId }],
    ] as const) {
      expect(await outcome(stranger, operation as Operation, input)).toMatchObject({ category: 'not-found' });
    }
  });
});
