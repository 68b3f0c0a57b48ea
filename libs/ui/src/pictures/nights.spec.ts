import { nightsOf, spansOf, type Stay } from './nights';

function stay(from: string, to: string, placeId = 'a'): Stay {
  return { id: `${placeId}-${from}`, placeId, from, to, who: 'Osoba', state: 'occupied' };
}

const first = '2026-11-20';

describe('nights of a place', () => {
  it('the morning of leaving frees the coming night', () => {
    const spans = spansOf(
      [stay('2026-11-20', '2026-11-22'), stay('2026-11-22', '2026-11-23')],
      'a',
      first,
      7,
    );
    expect(spans.map(({ column, length }) => [column, length])).toEqual([
      [1, 2],
      [3, 1],
    ]);
  });

  it('a stay that began earlier or lasts longer is cut to the strip and says so', () => {
    const [span] = spansOf([stay('2026-10-01', '2027-01-01')], 'a', first, 7);
    expect(span).toMatchObject({ column: 1, length: 7, startsBefore: true, endsAfter: true });
  });

  it('stays elsewhere in time or place are left out', () => {
    const stays = [
      stay('2026-11-01', '2026-11-20'),
      stay('2026-11-27', '2026-11-30'),
      stay('2026-11-21', '2026-11-22', 'b'),
    ];
    expect(spansOf(stays, 'a', first, 7)).toEqual([]);
  });

  it('the strip has one date per night, also over a change of clocks', () => {
    expect(nightsOf('2026-10-24', 3)).toEqual(['2026-10-24', '2026-10-25', '2026-10-26']);
  });
});
