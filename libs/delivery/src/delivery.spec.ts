import { addDays, parseLocalDate } from '@cus/kernel';
import fc from 'fast-check';
import { type Delivery, nextDelivery, type Piece, withdrawn } from './delivery';

const measured = fc.record({
  deliveryId: fc.constant('d'),
  orderId: fc.constant('o'),
  performedOn: fc.integer({ min: 0, max: 2 }).map((days) => addDays(parseLocalDate('2026-03-28'), days)),
  quantityMilli: fc.constantFrom(0, 250, 1_000),
  extraGrosze: fc.constantFrom(0, 4_999),
  proof: fc.constant({ method: 'signature' as const }),
});

const announceAll = (pieces: readonly Piece[]) => {
  const announced: Delivery[] = [];
  for (const piece of pieces) {
    const next = nextDelivery(announced.at(-1), piece);
    if (next) announced.push(next);
  }
  return announced;
};

describe('announcing a piece of work', () => {
  it('numbers revisions 1, 2, 3 ... without a gap', () => {
    fc.assert(
      fc.property(fc.array(measured), (pieces) => {
        const revisions = announceAll(pieces).map((delivery) => delivery.revision);
        expect(revisions).toEqual(revisions.map((_, index) => index + 1));
      }),
    );
  });

  it('leaves the world knowing the quantity measured last', () => {
    fc.assert(
      fc.property(fc.array(measured, { minLength: 1 }), (pieces) => {
        expect(announceAll(pieces).at(-1)?.quantityMilli ?? 0).toBe(pieces.at(-1)?.quantityMilli);
      }),
    );
  });

  it('says nothing when nothing changed', () => {
    fc.assert(
      fc.property(measured, (piece) => {
        expect(announceAll([piece, piece, piece]).length).toBeLessThanOrEqual(1);
      }),
    );
  });

  it('withdraws once, and never what was never announced', () => {
    fc.assert(
      fc.property(measured, (piece) => {
        const none = withdrawn(piece);
        expect(announceAll([none])).toEqual([]);
        expect(announceAll([piece, none, none]).length).toBe(piece.quantityMilli === 0 ? 0 : 2);
      }),
    );
  });
});
