import { commissioning, contracts, coordination, housing, registry, type Operation } from '@cus/contracts';
import { ROLES, type Role } from '@cus/kernel';
import { eventually, Refused, type Caller, type TestTown } from '@cus/platform/testing';
import * as fc from 'fast-check';
import { peopleOf, walkMainJob, type MainJob, type People } from './support/main-job';
import { validInputs } from './support/sample-input';
import { startWholeTown } from './support/whole-town';

jest.setTimeout(120_000);

const QUERIES = Object.values(contracts)
  .flatMap((contract) => contract.operations as readonly Operation[])
  .filter((operation) => operation.kind === 'query');
const FLAT_STREET = 'Kryjówkowa';
const PLAN_PLACE = 'u niej, Ukryta 13';
/** Optional parts of a question are there or not. */
const WAYS = 5;

/** The same questions whatever other operations there are. */
const seedOf = ({ id }: Operation) => [...id].reduce((sum, sign) => sum * 31 + sign.charCodeAt(0), 7) | 0;

describe('where a concealed person lives', () => {
  let town: TestTown;
  let people: People & { providerId: string };
  let job: MainJob;
  let known: Readonly<Record<string, unknown>>;
  let secrets: readonly string[];

  beforeAll(async () => {
    town = await startWholeTown();
    people = await peopleOf(town);
    job = await walkMainJob(people);
    const change = await draftPlace();
    const home = await grantHome();
    secrets = [...(await streetOnRecord()), FLAT_STREET, PLAN_PLACE];
    known = { ...job, ...change, ...home, runBy: people.providerId, on: '2026-05-04', from: '2026-05-04' };
  });

  afterAll(() => town.stop());

  async function streetOnRecord(): Promise<string[]> {
    const { address } = await people.intake.call(registry.getResident, { residentId: job.residentId });
    return address ? [address.street as string] : [];
  }

  /** A change of the plan that names the place, before anybody is in danger. */
  async function draftPlace() {
    const { version, current } = await people.coordinator.call(coordination.getPlan, { planId: job.planId });
    const [line] = current!.content.lines;
    const { declined: _declined, ...kept } = line!;
    const { planVersion } = await people.coordinator.call(coordination.draftPlanChange, {
      planId: job.planId,
      version,
      reason: 'needs-changed',
      content: { ...current!.content, lines: [{ ...kept, place: PLAN_PLACE }] },
    });
    return { fromVersion: 1, toVersion: planVersion, number: planVersion };
  }

  /** A place in an open flat that the provider runs. */
  async function grantHome() {
    const { id: flatId } = await people.organiser.call(housing.registerFlat, {
      name: 'Mieszkanie 4',
      kind: 'supported',
      audiences: ['senior'],
      openFrom: '2021-01-01',
      address: { street: FLAT_STREET, building: '4', postalCode: '27-200', town: 'Starachowice' },
      concealed: false,
      fullFeeGrosze: 0,
      providerId: people.providerId,
    });
    const { id: placeId } = await people.organiser.call(housing.addPlace, {
      flatId,
      label: 'łóżko 1',
      openFrom: '2021-01-01',
    });
    const { id: stayId } = await people.organiser.call(housing.grantPlace, {
      placeId,
      residentId: job.residentId,
      from: '2026-05-01',
      crisis: true,
    });
    return { flatId, placeId, stayId };
  }

  /** What this person may ask and what gives one of the secrets away, asked in several ways with the ids of real things. */
  async function tells(caller: Caller): Promise<string[]> {
    const mine = QUERIES.filter(({ allow }) => allow.some((role) => caller.actor.roles.includes(role)));
    const told = await Promise.all(
      mine.map(async (operation) => {
        const inputs = fc.sample(validInputs(operation, known), { numRuns: WAYS, seed: seedOf(operation) });
        const answers = await Promise.all(inputs.map((input) => answerTo(caller, operation, input)));
        return answers.some((answer) => secrets.some((secret) => answer.includes(secret)))
          ? [operation.id]
          : [];
      }),
    );
    return told.flat().sort();
  }

  async function answerTo(caller: Caller, operation: Operation, input: unknown): Promise<string> {
    return caller.call(operation, input as never).then(JSON.stringify, (error: unknown) => {
      if (!(error instanceof Refused) || error.failure.category === 'fault') throw error;
      return '';
    });
  }

  const callerOf = (role: Role) => (role === 'provider' ? people.provider : town.staff(role));

  it('is told by the record, the flat and the plan while nobody is in danger', async () => {
    expect(await tells(await town.staff(['coordinator', 'intake']))).toEqual([
      'coordination.diff-plan-versions',
      'coordination.get-plan',
      'coordination.get-plan-version',
      'housing.list-flats',
      'registry.get-resident',
    ]);
  });

  it('is told by no query of any service to any role, once it is concealed, but for a reason to who is trusted', async () => {
    await people.coordinator.call(registry.concealResident, { residentId: job.residentId });
    for (const schema of ['housing', 'coordination'])
      await eventually(
        () => town.sql(`select 1 from ${schema}.concealed_resident where resident_id = $1`, [job.residentId]),
        (rows) => rows.length === 1,
      );
    const told: Partial<Record<Role, string[]>> = {};
    for (const role of ROLES) told[role] = await tells(await callerOf(role));
    const { 'concealed-access': trusted, ...others } = told;
    expect(Object.values(others).flat()).toEqual([]);
    expect(trusted).toEqual(['registry.reveal-address']);
  });

  it('is told by the flat to who is trusted with it and says why', async () => {
    const trusted = await town.staff('concealed-access');
    const { id } = await trusted.call(housing.askForAddress, {
      flatId: known['flatId'] as string,
      reason: 'wizyta z policją',
    });
    const { address } = await trusted.call(housing.readAddress, { addressRequestId: id });
    expect(address.street).toBe(FLAT_STREET);
  });

  it('is written into no plan', async () => {
    const { version, open } = await people.coordinator.call(coordination.getPlan, { planId: job.planId });
    const lines = open!.content.lines.map(({ declined: _declined, ...line }) => line);
    const edit = (place?: string) =>
      people.coordinator.call(coordination.editPlan, {
        planId: job.planId,
        version,
        content: { ...open!.content, lines: lines.map((line) => ({ ...line, ...(place && { place }) })) },
      });
    await expect(edit(PLAN_PLACE)).rejects.toMatchObject({
      failure: { code: 'coordination.place-of-concealed-resident' },
    });
    await edit();
  });

  it('may be told again when the danger is over', async () => {
    const trusted = await town.staff('concealed-access');
    await trusted.call(registry.endConcealment, { residentId: job.residentId, reason: 'correction' });
    const flats = async () => JSON.stringify(await people.organiser.call(housing.listFlats, {}));
    await eventually(flats, (text) => text.includes(FLAT_STREET));
    expect(await people.provider.call(commissioning.listOrders, {})).toMatchObject({ items: [{}] });
  });
});
