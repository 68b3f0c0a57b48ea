import { matches } from './matches';

it.each([
  ['Zgłoszenia', 'zglo', true],
  ['Nowe zgłoszenie', 'zgł now', true],
  ['Złota rączka', 'zlota racz', true],
  ['Nowe zgłoszenie', 'nzgl', true],
  ['Mieszkańcy', 'zlec', false],
  ['Plany', 'an', false],
  ['Plany', '', true],
])('"%s" is found by "%s": %s', (text, typed, found) => expect(matches(text, typed)).toBe(found));
