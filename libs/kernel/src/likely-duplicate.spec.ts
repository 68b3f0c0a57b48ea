import fc from 'fast-check';
import { LIKELY_DUPLICATE, likelyDuplicate, type PersonTraits } from './likely-duplicate';
import { parseLocalDate } from './local-date';
import { normalizeName, trigramSimilarity } from './name-search';
import { parsePesel } from './pesel';
import { parsePhone } from './phone';

const born = parseLocalDate('1944-05-14');
const halina: PersonTraits = { givenName: 'Halina', surname: 'Żółkiewska', birthDate: born };
const score = (other: Partial<PersonTraits>) => likelyDuplicate(halina, { ...halina, ...other }).score;

describe('search form of a name', () => {
  it.each([
    ['  Żółć  GĘŚLĄ-Jaźń ', 'zolc gesla jazn'],
    ["O'Łódź, Świętosława", 'o lodz swietoslawa'],
    ['Müller', 'muller'],
  ])('of %p is %p', (text, expected) => {
    expect(normalizeName(text)).toBe(expected);
  });

  it('of a search form is itself', () => {
    fc.assert(
      fc.property(fc.string(), (text) =>
        expect(normalizeName(normalizeName(text))).toBe(normalizeName(text)),
      ),
    );
  });

  it('is compared as pg_trgm does', () => {
    expect(trigramSimilarity('word', 'two words')).toBeCloseTo(0.363636, 5);
    expect(trigramSimilarity('Kowalska', 'kowalska')).toBe(1);
    expect(trigramSimilarity('', '')).toBe(0);
  });
});

describe('likely duplicate', () => {
  it('is the same person written with or without Polish letters', () => {
    expect(score({ surname: 'ZOLKIEWSKA' })).toBe(1);
  });

  it('is a person with given name and surname exchanged', () => {
    const found = likelyDuplicate(halina, { ...halina, givenName: 'Żółkiewska', surname: 'Halina' });
    expect(found).toMatchObject({ score: 1, swapped: true });
  });

  it('is a person with one part of a double surname', () => {
    expect(score({ surname: 'Nowak-Żółkiewska' })).toBeGreaterThan(0.95);
  });

  it('is a person with day and month exchanged, or a slip in the surname', () => {
    const early = { ...halina, birthDate: parseLocalDate('1944-05-04') };
    expect(
      likelyDuplicate(early, { ...early, birthDate: parseLocalDate('1944-04-05') }).score,
    ).toBeGreaterThanOrEqual(LIKELY_DUPLICATE);
    expect(score({ surname: 'Żułkiewska' })).toBeGreaterThanOrEqual(LIKELY_DUPLICATE);
  });

  it('is not a sister with another birth date, nor a namesake with another PESEL', () => {
    expect(score({ givenName: 'Krystyna', birthDate: parseLocalDate('1947-11-02') })).toBeLessThan(
      LIKELY_DUPLICATE,
    );
    const a = { ...halina, pesel: parsePesel('44051401359') };
    const b = { ...halina, pesel: parsePesel('02070803628') };
    expect(likelyDuplicate(a, b)).toMatchObject({ score: 0.5, pesel: 0 });
    expect(likelyDuplicate(a, { ...a, surname: 'Inna' })).toMatchObject({ score: 1, pesel: 1 });
  });

  it('is more likely with a shared phone, which alone proves nothing', () => {
    const phone = parsePhone('600 123 456');
    const other = { givenName: 'Jan', surname: 'Mazur', birthDate: null, phone };
    expect(likelyDuplicate({ ...halina, phone }, other).score).toBeLessThan(0.3);
    expect(
      likelyDuplicate({ ...halina, phone }, { ...halina, surname: 'Żułkiewska', phone }).score,
    ).toBeGreaterThan(score({ surname: 'Żułkiewska' }));
  });

  it('scores both ways alike, between 0 and 1', () => {
    const name = fc.constantFrom('Anna', 'Ewa Anna', 'Nowak', 'Nowak-Kowalska', 'Kowalska', 'Łoś', '');
    const person = fc.record({ givenName: name, surname: name, birthDate: fc.constantFrom(null, born) });
    fc.assert(
      fc.property(person, person, (a, b) => {
        const there = likelyDuplicate(a, b).score;
        expect(there).toBeCloseTo(likelyDuplicate(b, a).score, 10);
        expect(there >= 0 && there <= 1).toBe(true);
      }),
    );
  });
});
