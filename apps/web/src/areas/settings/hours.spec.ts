import fc from 'fast-check';
import { parseHours, writeHours } from './hours';

it.each([
  ['7-15', [{ opens: '07:00', closes: '15:00' }]],
  [
    '7:00–9:00, 14.30 - 15',
    [
      { opens: '07:00', closes: '09:00' },
      { opens: '14:30', closes: '15:00' },
    ],
  ],
  ['', []],
])('"%s" is understood', (text, periods) => expect(parseHours(text)).toEqual(periods));

it.each(['rano', '7-', '25-26', '7:61-9', '7-9,'])('"%s" is not guessed', (text) =>
  expect(parseHours(text)).toBeUndefined(),
);

it('hours written out are read back the same', () => {
  const time = fc
    .tuple(fc.integer({ min: 0, max: 23 }), fc.integer({ min: 0, max: 59 }))
    .map(([h, m]) => `${String(h).padStart(2, '0')}:${String(m).padStart(2, '0')}`);
  fc.assert(
    fc.property(fc.array(fc.record({ opens: time, closes: time }), { maxLength: 4 }), (periods) => {
      expect(parseHours(writeHours(periods))).toEqual(periods);
    }),
  );
});
