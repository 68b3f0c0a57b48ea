import { coordination } from '@cus/contracts';
import { withoutBlanks } from '../../forms/without-blanks';
import type { CatalogueEntry } from '../../names/use-services';
import {
  contentOf,
  draftOf,
  freshGoalKey,
  newDraft,
  newLine,
  weeklyTotal,
  type PlanContent,
} from './plan-draft';

const care = {
  serviceCode: 'home-care',
  fulfilment: 'generic',
  unit: 'hour',
  defaultFeeBasisPoints: 1000,
} as CatalogueEntry;
const year = { from: '2026-11-23', to: '2027-11-22' };

describe('a weekly rhythm', () => {
  // 2026-11-23 is a Monday.
  const line = newLine(care, { from: '2026-11-23', to: '2026-12-06' });

  it('counts every occurrence from the first day to the last, both included', () => {
    const weekly = [1, 7].map((weekday) => ({ weekday, startsAt: '', quantityMilli: 2000 }));
    expect(weeklyTotal({ ...line, weekly })).toBe(8000);
    expect(weeklyTotal({ ...line, weekly, to: '2026-12-05' })).toBe(6000);
    expect(weeklyTotal({ ...line, weekly, from: '2026-11-24' })).toBe(6000);
    expect(weeklyTotal({ ...line, weekly, to: '2026-11-23' })).toBe(2000);
  });

  it('comes to nothing while the dates are not understood or reversed', () => {
    const weekly = [{ weekday: 1, startsAt: '', quantityMilli: 1000 }];
    expect(weeklyTotal({ ...line, weekly, to: 'jutro' })).toBe(0);
    expect(weeklyTotal({ ...line, weekly, to: '2026-11-01' })).toBe(0);
  });
});

describe('the form of a plan', () => {
  it('filled in is what the contract takes, with empty goals and days left out', () => {
    const draft = newDraft(year, [care]);
    draft.lines[0]!.quantityMilli = 104_000;
    draft.reviewOn = [{ day: '' }, { day: '2027-05-20' }];
    const parsed = coordination.planContent.safeParse(withoutBlanks(contentOf(draft)));
    expect(parsed.success).toBe(true);
    expect(parsed.data).toMatchObject({
      goals: [],
      reviewOn: ['2027-05-20'],
      lines: [{ feeBasisPoints: 1000 }],
    });
  });

  it('says which quantity is missing', () => {
    const parsed = coordination.planContent.safeParse(withoutBlanks(contentOf(newDraft(year, [care]))));
    expect(parsed.error?.issues.map((issue) => issue.path.join('.'))).toEqual(['lines.0.quantityMilli']);
  });

  it('begins from a saved version, without services the person declined', () => {
    const content = {
      validFrom: year.from,
      validTo: year.to,
      goals: [],
      communityActions: [],
      monitors: [],
      reviewOn: ['2027-05-20'],
      lines: [
        { ...newLine(care, year), lineId: 'a', weekly: [], quantityMilli: 1000, feeBasisPoints: 0 },
        {
          ...newLine(care, year),
          lineId: 'b',
          weekly: [],
          quantityMilli: 1000,
          feeBasisPoints: 0,
          declined: { on: year.from, reason: 'cost' },
        },
      ],
    } as unknown as PlanContent;
    expect(draftOf(content).lines.map(({ lineId }) => lineId)).toEqual(['a']);
    expect(draftOf(content).reviewOn).toEqual([{ day: '2027-05-20' }]);
  });

  it('names each new goal by a key no other has', () => {
    expect(freshGoalKey([{ key: 'g1' }, { key: 'g7' }, { key: 'home' }])).toBe('g8');
    expect(freshGoalKey([])).toBe('g1');
  });
});
