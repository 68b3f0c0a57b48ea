import { sayValue, type Speech } from './say-value';

const speech: Speech = {
  day: (day) => `day ${day}`,
  money: (grosze) => `money ${grosze}`,
  part: (basisPoints) => `part ${basisPoints}`,
  number: String,
  truth: (value) => (value ? 'tak' : 'nie'),
  empty: '(puste)',
};
const say = (field: string, value: unknown) => sayValue(field, value, speech);

describe('a value of a form in words', () => {
  it('takes the unit from the name of the field', () => {
    expect(say('valueLimitGrosze', 125_050)).toBe('money 125050');
    expect(say('quantityMilli', 1_500)).toBe('1.5');
    expect(say('feeBasisPoints', 3_500)).toBe('part 3500');
    expect(say('validTo', '2026-11-22')).toBe('day 2026-11-22');
  });

  it('says what is not there, and yes or no', () => {
    expect(say('note', '')).toBe('(puste)');
    expect(say('alerts', [])).toBe('(puste)');
    expect(say('isPilot', false)).toBe('nie');
  });

  it('says every part of a list and of a group', () => {
    expect(say('alerts', ['dog', 'stairs'])).toBe('dog; stairs');
    expect(say('address', { street: 'Majówka', house: '21a', flat: '' })).toBe('Majówka, 21a');
  });

  it('asks the screen for words of codes', () => {
    expect(sayValue('mode', 'contest', speech, () => 'konkurs')).toBe('konkurs');
  });
});
