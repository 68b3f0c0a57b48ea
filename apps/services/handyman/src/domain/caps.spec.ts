import { parseLocalDate } from '@cus/kernel';
import fc from 'fast-check';
import { assertWithinCaps, capsOn, type Use } from './caps';

const day = parseLocalDate('2026-05-04');
const { perJob, perYear } = capsOn(day);
const none: Use = { quarters: 0, materialGrosze: 0 };

describe('caps of the handyman', () => {
  it('let a job use them up to the last quarter and grosz', () => {
    expect(() => assertWithinCaps(perJob, none, day)).not.toThrow();
    const rest = {
      quarters: perYear.quarters - perJob.quarters,
      materialGrosze: perYear.materialGrosze - perJob.materialGrosze,
    };
    expect(() => assertWithinCaps(perJob, rest, day)).not.toThrow();
  });

  it.each<[string, Use, Use]>([
    ['quarters-per-job', { ...perJob, quarters: perJob.quarters + 1 }, none],
    ['material-per-job', { ...perJob, materialGrosze: perJob.materialGrosze + 1 }, none],
    ['quarters-per-year', { quarters: 1, materialGrosze: 0 }, { ...none, quarters: perYear.quarters }],
    [
      'material-per-year',
      { quarters: 1, materialGrosze: 1 },
      { ...none, materialGrosze: perYear.materialGrosze },
    ],
  ])('refuse what passes %s and name the clause', (cap, wanted, used) => {
    expect(() => assertWithinCaps(wanted, used, day)).toThrow(
      expect.objectContaining({
        code: 'handyman.cap-passed',
        params: expect.objectContaining({ cap, clause: expect.stringContaining('program') }),
      }),
    );
  });

  it('never let the jobs of a year add up to more than its cap', () => {
    const jobs = fc.array(
      fc.record({
        quarters: fc.integer({ min: 1, max: 14 }),
        materialGrosze: fc.integer({ min: 0, max: 12_000 }),
      }),
    );
    fc.assert(
      fc.property(jobs, (wanted) => {
        let used = none;
        for (const job of wanted) {
          try {
            assertWithinCaps(job, used, day);
            used = {
              quarters: used.quarters + job.quarters,
              materialGrosze: used.materialGrosze + job.materialGrosze,
            };
          } catch {
            // Refused: nothing is used.
          }
        }
        expect(used.quarters).toBeLessThanOrEqual(perYear.quarters);
        expect(used.materialGrosze).toBeLessThanOrEqual(perYear.materialGrosze);
      }),
    );
  });
});
