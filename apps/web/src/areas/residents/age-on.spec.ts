import { ageOn } from './age-on';

it.each([
  ['1944-05-14', '2026-05-13', 81],
  ['1944-05-14', '2026-05-14', 82],
  ['2024-02-29', '2026-02-28', 1],
  ['2024-02-29', '2026-03-01', 2],
])('a person born %s is on %s of age %d', (born, day, age) => expect(ageOn(born, day)).toBe(age));
