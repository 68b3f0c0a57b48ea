import { addDays, addMonths, parseLocalDate } from '@cus/kernel';
import { assertPapers, missingPapers } from './papers';
import { assertLength } from './stay-length';
import { stateAfter } from './stay-states';

const from = parseLocalDate('2026-01-31');
const paper = (on: string) => ({ reference: 'CUS.1', on });

describe('a stay', () => {
  it('in a training flat has an end, at most the months the rule allows', () => {
    const latest = addMonths(from, 12);
    const length = { kind: 'training' as const, from, extended: false };
    expect(() => assertLength({ ...length, until: latest })).not.toThrow();
    expect(() => assertLength({ ...length, until: undefined })).toThrow('housing.end-required');
    expect(() => assertLength({ ...length, until: addDays(latest, 1) })).toThrow('housing.stay-too-long');
    expect(() => assertLength({ ...length, until: addMonths(from, 24), extended: true })).not.toThrow();
    expect(() => assertLength({ ...length, until: addDays(addMonths(from, 24), 1), extended: true })).toThrow(
      'housing.stay-too-long',
    );
  });

  it('in a supported flat may be open-ended', () => {
    expect(() => assertLength({ kind: 'supported', from, until: undefined, extended: false })).not.toThrow();
  });

  it('begins only with contract and decision, neither younger than the day of moving in', () => {
    const papers = { housingContract: paper('2026-01-20'), decision: paper('2026-01-31') };
    expect(() => assertPapers(papers, '2026-01-31')).not.toThrow();
    expect(() => assertPapers(papers, '2026-01-30')).toThrow('housing.papers-too-late');
    expect(() => assertPapers({ ...papers, decision: null }, '2026-01-31')).toThrow('housing.papers-missing');
    expect(missingPapers({ housingContract: null, decision: null })).toEqual([
      'housing-contract',
      'decision',
    ]);
  });

  it('can be corrected after its end, not before its beginning', () => {
    expect(stateAfter('ended', 'correct')).toBe('ended');
    for (const [state, action] of [
      ['granted', 'correct'],
      ['ended', 'move'],
      ['cancelled', 'correct'],
    ] as const) {
      expect(() => stateAfter(state, action)).toThrow('housing.stay.not-allowed-in-state');
    }
  });
});
