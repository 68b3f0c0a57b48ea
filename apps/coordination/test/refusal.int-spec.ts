import { coordination as contract } from '@cus/contracts';
import { assessedRequest, coordinationTown, refusalOf, type CoordinationTown } from './coordination-town';

const REFUSAL = {
  groundCode: 'criteria-not-met' as const,
  grounds: 'Dochód przekracza kryterium programu.',
  clause: 'art. 104 kpa',
  on: '2026-03-09',
};

describe('refused requests', () => {
  let places: CoordinationTown;

  beforeAll(async () => {
    places = await coordinationTown();
  });
  afterAll(() => places.town.stop());

  it('are refused by a decision whose appeal term runs 14 days from delivery and blocks closing', async () => {
    const { coordinator, organiser } = places;
    const assessed = await assessedRequest(coordinator);
    const refused = await organiser.call(contract.refuseRequest, {
      ...assessed,
      ...REFUSAL,
      decisionNumber: 'CUS/1/2026',
    });
    const onIt = (version: number) => ({ requestId: assessed.requestId, version });
    expect(
      await refusalOf(
        organiser.call(contract.closeRequest, {
          ...onIt(refused.version),
          reason: 'refusal-final',
          on: '2026-12-01',
        }),
      ),
    ).toBe('coordination.appeal-term-open');
    expect(
      await refusalOf(
        organiser.call(contract.recordAppeal, { ...onIt(refused.version), filedOn: '2026-03-12' }),
      ),
    ).toBe('coordination.decision-not-delivered');
    const delivered = await organiser.call(contract.recordDecisionDelivery, {
      ...onIt(refused.version),
      deliveredOn: '2026-03-11',
    });
    expect(delivered.appealUntil).toBe('2026-03-25');
    const close = { ...onIt(delivered.version), reason: 'refusal-final' as const };
    expect(await refusalOf(organiser.call(contract.closeRequest, { ...close, on: '2026-03-25' }))).toBe(
      'coordination.appeal-term-open',
    );
    expect(await organiser.call(contract.closeRequest, { ...close, on: '2026-03-26' })).toMatchObject({
      state: 'closed',
    });
  });

  it('are appealed, in time or late, and reopened when the matter is sent back', async () => {
    const { coordinator, organiser, intake } = places;
    const assessed = await assessedRequest(coordinator);
    const refused = await organiser.call(contract.refuseRequest, {
      ...assessed,
      ...REFUSAL,
      decisionNumber: 'CUS/2/2026',
      deliveredOn: '2026-03-11',
    });
    const { requestId } = assessed;
    const appealed = await intake.call(contract.recordAppeal, {
      requestId,
      version: refused.version,
      filedOn: '2026-03-26',
    });
    expect(appealed).toMatchObject({ state: 'appealed', late: true });
    const remitted = await organiser.call(contract.recordAppealOutcome, {
      requestId,
      version: appealed.version,
      outcome: 'remitted',
      on: '2026-05-04',
    });
    expect(remitted.state).toBe('assessed');
    const { decisions } = await coordinator.call(contract.getRequest, { requestId });
    expect(decisions).toMatchObject([
      { number: 'CUS/2/2026', appealUntil: '2026-03-25', appeal: { late: true, outcome: 'remitted' } },
    ]);
  });

  it('are qualified without another assessment when the appeal is granted, and wait for a plan', async () => {
    const { coordinator, organiser } = places;
    const { requestId, version } = await assessedRequest(coordinator);
    const refused = await organiser.call(contract.refuseRequest, {
      requestId,
      version,
      ...REFUSAL,
      decisionNumber: 'CUS/5/2026',
      deliveredOn: '2026-03-11',
    });
    const filed = { requestId, version: refused.version, filedOn: '2026-03-20' };
    const appealed = await organiser.call(contract.recordAppeal, filed);
    const granted = { requestId, version: appealed.version, outcome: 'granted' as const, on: '2026-05-04' };
    expect(await organiser.call(contract.recordAppealOutcome, granted)).toMatchObject({ state: 'qualified' });
    const { sections } = await coordinator.call(contract.getMyWork, {});
    const toWrite = sections.find((each) => each.section === 'plans-to-write');
    expect(toWrite?.items.map((item) => item.id)).toContain(requestId);
  });

  it('carry a decision number nobody else has', async () => {
    const { coordinator, organiser } = places;
    const [one, other] = [await assessedRequest(coordinator), await assessedRequest(coordinator)];
    await organiser.call(contract.refuseRequest, { ...one, ...REFUSAL, decisionNumber: 'CUS/3/2026' });
    expect(
      await refusalOf(
        organiser.call(contract.refuseRequest, { ...other, ...REFUSAL, decisionNumber: 'CUS/3/2026' }),
      ),
    ).toBe('coordination.decision-number-taken');
  });

  it('cannot be refused by who may not sign decisions', async () => {
    const { coordinator } = places;
    const assessed = await assessedRequest(coordinator);
    expect(
      await refusalOf(
        coordinator.call(contract.refuseRequest, { ...assessed, ...REFUSAL, decisionNumber: 'CUS/4/2026' }),
      ),
    ).toBe('platform.forbidden');
  });
});
