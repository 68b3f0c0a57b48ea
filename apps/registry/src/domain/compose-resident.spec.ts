import fc from 'fast-check';
import { composeResident } from './compose-resident';

const maybe = <T>(value: fc.Arbitrary<T>) => fc.option(value, { nil: null });

const record = fc.record({
  id: fc.uuid(),
  phone: maybe(fc.constantFrom('+48600000001', '+48600000002')),
  address: maybe(fc.record({ city: fc.constantFrom('A', 'B') })),
  concealed: fc.boolean(),
  alerts: fc.uniqueArray(fc.record({ code: fc.constantFrom('dog', 'stairs', 'other') }), {
    selector: ({ code }) => code,
  }),
  birthDate: maybe(fc.constantFrom('1944-05-14', '1950-01-01')),
  peselCipher: maybe(fc.constant(Buffer.from('x'))),
  email: maybe(fc.constant('a@example.org')),
  preferences: maybe(fc.constant({ language: 'pl' })),
});

describe('a person of several records', () => {
  it('keeps what the standing record says', () => {
    fc.assert(
      fc.property(record, fc.array(record), (standing, merged) => {
        const person = composeResident(standing, merged);
        expect(person.id).toBe(standing.id);
        for (const key of ['phone', 'birthDate', 'email', 'preferences'] as const)
          if (standing[key] !== null) expect(person[key]).toBe(standing[key]);
      }),
    );
  });

  it('knows what any of them knows', () => {
    fc.assert(
      fc.property(record, fc.array(record), (standing, merged) => {
        const person = composeResident(standing, merged);
        const all = [standing, ...merged];
        for (const key of ['phone', 'birthDate', 'email', 'preferences', 'peselCipher'] as const)
          expect(person[key] === null).toBe(all.every((each) => each[key] === null));
        expect(new Set(person.alerts.map(({ code }) => code))).toEqual(
          new Set(all.flatMap((each) => each.alerts.map(({ code }) => code))),
        );
      }),
    );
  });

  it('never shows an address when one of them is concealed', () => {
    fc.assert(
      fc.property(record, fc.array(record), (standing, merged) => {
        const person = composeResident(standing, merged);
        expect(person.concealed).toBe([standing, ...merged].some(({ concealed }) => concealed));
        if (person.concealed) expect(person.address).toBeNull();
      }),
    );
  });

  it('is the record itself when nothing was merged, but for the hidden address', () => {
    fc.assert(
      fc.property(record, (standing) => {
        const person = composeResident({ ...standing, concealed: false }, []);
        expect(person).toMatchObject({ ...standing, concealed: false });
      }),
    );
  });
});
