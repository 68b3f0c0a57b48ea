import * as fc from 'fast-check';
import { shareStanding } from './share';

const line = 3500;

describe('the share against its line', () => {
  it('must be passed: exactly the line is not enough', () => {
    expect(shareStanding(35, 100, line)).toEqual({ basisPoints: 3500, position: 'exact', distanceGrosze: 0 });
  });

  it('is unknown while nothing was accepted', () => {
    expect(shareStanding(0, 0, line).position).toBe('no-base');
  });

  it('a grosz below the line is never shown as the line', () => {
    const standing = shareStanding(109_374_999, 312_500_000, line);
    expect(standing.basisPoints).toBe(3499);
    expect(standing.position).toBe('below');
    expect(standing.distanceGrosze).toBe(2);
  });

  const money = fc.integer({ min: 1, max: 3_000_000_000_000 });

  it('adding what is missing passes the line, and one grosz less does not', () => {
    fc.assert(
      fc.property(money, fc.double({ min: 0, max: 0.3499, noNaN: true }), (base, part) => {
        const pes = Math.floor(base * part);
        const { position, distanceGrosze } = shareStanding(pes, base, line);
        expect(position).toBe('below');
        expect(shareStanding(pes + distanceGrosze, base, line).position).toBe('above');
        expect(shareStanding(pes + distanceGrosze - 1, base, line).position).not.toBe('above');
      }),
    );
  });

  it('taking away the whole reserve still passes the line, and one grosz more does not', () => {
    fc.assert(
      fc.property(money, fc.double({ min: 0.36, max: 1, noNaN: true }), (base, part) => {
        const pes = Math.ceil(base * part);
        const { distanceGrosze } = shareStanding(pes, base, line);
        expect(shareStanding(pes - distanceGrosze, base, line).position).toBe('above');
        expect(shareStanding(pes - distanceGrosze - 1, base, line).position).not.toBe('above');
      }),
    );
  });
});
