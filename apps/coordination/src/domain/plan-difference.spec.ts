import type { PlanLine, PlanVersion } from './plan';
import { differenceOf } from './plan-difference';

function line(lineId: string, change: Partial<PlanLine> = {}): PlanLine {
  return {
    lineId,
    serviceCode: 'respite-care',
    fulfilment: 'generic',
    unit: 'hour',
    quantityMilli: 1_000,
    from: '2026-04-01',
    to: '2026-04-30',
    weekly: [],
    feeBasisPoints: 0,
    ...change,
  };
}

function version(
  number: number,
  lines: PlanLine[],
  change: Partial<PlanVersion['content']> = {},
): PlanVersion {
  return {
    number,
    state: 'draft',
    draftedOn: '2026-03-10',
    authors: ['a'],
    content: {
      validFrom: '2026-04-01',
      validTo: '2027-03-31',
      goals: [],
      communityActions: [],
      monitors: [],
      reviewOn: [],
      lines,
      ...change,
    },
  };
}

const declined = { on: '2026-05-01', reason: 'cost' };

describe('the difference of two versions', () => {
  it('of the same content is empty, whatever the order of the lines', () => {
    const difference = differenceOf(version(1, [line('a'), line('b')]), version(2, [line('b'), line('a')]));
    expect(difference).toEqual({ fromVersion: 1, toVersion: 2, fields: [], lines: [], goals: [] });
  });

  it('tells which services came, went, changed, were declined or wanted again', () => {
    const from = version(1, [
      line('stays'),
      line('grows'),
      line('goes'),
      line('declined'),
      line('again', { declined }),
    ]);
    const to = version(2, [
      line('stays'),
      line('grows', { quantityMilli: 2_000 }),
      line('declined', { declined }),
      line('again'),
      line('comes'),
    ]);
    expect(differenceOf(from, to).lines.map((each) => [each.lineId, each.change])).toEqual([
      ['grows', 'changed'],
      ['goes', 'removed'],
      ['declined', 'declined'],
      ['again', 'resumed'],
      ['comes', 'added'],
    ]);
    expect(differenceOf(from, to).lines[0]!.fields).toEqual([
      { field: 'quantityMilli', before: 1_000, after: 2_000 },
    ]);
  });

  it('tells changed dates and goals with what they were', () => {
    const from = version(1, [], { goals: [{ key: 'a', text: 'chodzi' }] });
    const to = version(2, [], { validTo: '2026-12-31', goals: [{ key: 'a', text: 'biega' }] });
    expect(differenceOf(from, to)).toMatchObject({
      fields: [{ field: 'validTo', before: '2027-03-31', after: '2026-12-31' }],
      goals: [{ key: 'a', change: 'changed', before: 'chodzi', after: 'biega' }],
    });
  });
});
