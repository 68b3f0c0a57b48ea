import { parseLocalDate } from '@cus/kernel';
import { safetyList } from '@cus/rules';
import { assertNamesNobody } from './description';
import { assertBeginsIn } from './half-days';
import { jobQuantityMilli } from './job-quantity';
import { jobStates } from './job-states';
import { categoriesOn, categoryOn } from './repair-categories';
import { assertSafetyTicked } from './safety-list';

const day = parseLocalDate('2026-05-04');

describe('a repair', () => {
  it('on gas or mains current is never allowed and always says where to turn', () => {
    for (const code of ['gas', 'mains-current']) {
      expect(categoryOn(code, day)).toMatchObject({
        allowed: false,
        redirectTo: expect.stringMatching(/^handyman\.redirect\./),
        clause: expect.stringContaining('art. 54'),
      });
    }
  });

  it('has a kind that is in the list, each only once', () => {
    const codes = categoriesOn(day).map((category) => category.code);
    expect(new Set(codes).size).toBe(codes.length);
    expect(() => categoryOn('roof', day)).toThrow('handyman.category-unknown');
  });

  it('begins only when every point of the safety list is ticked', () => {
    const [first = '', ...others] = safetyList.entries[0]?.value ?? [];
    expect(() => assertSafetyTicked([first, ...others], day)).not.toThrow();
    expect(() => assertSafetyTicked(others, day)).toThrow(
      expect.objectContaining({
        code: 'handyman.safety-list-incomplete',
        params: { point: first, missing: 1 },
      }),
    );
  });

  it.each(['dzwonić 600 123 456', 'PESEL 44051401359', 'jan@example.org', '600-123-456'])(
    'is not described with what leads to a person: %s',
    (text) => expect(() => assertNamesNobody(text)).toThrow('handyman.description-names-somebody'),
  );

  it.each(['cieknie kran w łazience', 'półka 120 x 30 cm, 4 kołki 8 mm', 'zamek 72/55'])(
    'may be described by its measures: %s',
    (text) => expect(() => assertNamesNobody(text)).not.toThrow(),
  );

  it('begins within the half-day the resident was promised', () => {
    expect(() => assertBeginsIn('morning', '11:45', day)).not.toThrow();
    expect(() => assertBeginsIn('morning', '12:00', day)).toThrow('handyman.outside-half-day');
    expect(() => assertBeginsIn('afternoon', '12:00', day)).not.toThrow();
  });

  it('counts as one job, or by the quarter where hours were ordered', () => {
    expect(jobQuantityMilli('job', 7)).toBe(1_000);
    expect(jobQuantityMilli('hour', 7)).toBe(1_750);
  });

  it('can be scheduled again after it was not done, never after it was done', () => {
    expect(jobStates.next('not-done', 'schedule')).toBe('scheduled');
    expect(jobStates.can('done', 'schedule')).toBe(false);
    expect(jobStates.can('done', 'correct')).toBe(true);
  });

  it('is closed for good once redirected or withdrawn', () => {
    expect(jobStates.states.filter((state) => jobStates.isFinal(state))).toEqual(['redirected', 'withdrawn']);
  });
});
