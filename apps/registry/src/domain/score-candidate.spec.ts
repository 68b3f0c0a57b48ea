import fc from 'fast-check';
import { scoreCandidate, type CandidateTraits } from './score-candidate';

const halina: CandidateTraits = {
  firstName: 'Halina',
  lastName: 'Żółkiewska',
  birthDate: '1944-05-14',
  phone: '+48600123456',
  pesel: '44051401359',
  searchAddress: 'krotka 5 27 200 starachowice lazy',
};

describe('score of a search result', () => {
  it('is 1 for the same PESEL, whatever the name', () => {
    expect(
      scoreCandidate({ pesel: '44051401359', firstName: 'Ewa', lastName: 'Inna' }, halina),
    ).toMatchObject({
      score: 1,
      likelyDuplicate: true,
    });
  });

  it('is at most one half for another PESEL, and then no duplicate', () => {
    const found = scoreCandidate(
      { firstName: 'Halina', lastName: 'Żółkiewska', phone: '+48600123456', pesel: '02070803628' },
      halina,
    );
    expect(found.score).toBeLessThanOrEqual(0.5);
    expect(found.likelyDuplicate).toBe(false);
  });

  it('finds a name in one box in any order and while it is being typed', () => {
    expect(scoreCandidate({ name: 'halina zolkiewska' }, halina).score).toBe(1);
    expect(scoreCandidate({ name: 'Żółkiewska Halina' }, halina).score).toBe(1);
    expect(scoreCandidate({ name: 'zolk' }, halina).score).toBeGreaterThan(0.7);
  });

  it('never calls a person a duplicate by half a name, a phone or an address alone', () => {
    for (const wanted of [{ lastName: 'Żółkiewska' }, { phone: '+48600123456' }, { address: 'Krótka 5' }])
      expect(scoreCandidate(wanted, halina).likelyDuplicate).toBe(false);
  });

  it('names the traits that matched', () => {
    expect(
      scoreCandidate({ phone: '+48600123456', birthDate: '1944-05-14', address: 'krótka 5' }, halina)
        .matchedBy,
    ).toEqual(['birth-date', 'phone', 'address']);
  });

  it('never finds a concealed person by address', () => {
    expect(scoreCandidate({ address: 'Krótka 5' }, { ...halina, searchAddress: null })).toMatchObject({
      score: 0,
      matchedBy: [],
    });
  });

  it('stays between 0 and 1, and another matching trait never lowers it', () => {
    const name = fc.constantFrom('Halina', 'Anna', 'Żółkiewska', 'Nowak', 'H');
    fc.assert(
      fc.property(name, name, (firstName, lastName) => {
        const without = scoreCandidate({ firstName, lastName }, halina).score;
        const withPhone = scoreCandidate({ firstName, lastName, phone: '+48600123456' }, halina).score;
        expect(without >= 0 && withPhone <= 1 && withPhone >= without).toBe(true);
      }),
    );
  });
});
