import { isHeic, sizeWithin } from './shrink-photo';

describe('a picture made smaller', () => {
  it.each([
    [4000, 3000, 1600, 1200],
    [3000, 4000, 1200, 1600],
    [800, 600, 800, 600],
    [10_000, 1, 1600, 1],
  ])('of %i by %i is %i by %i', (width, height, smallerWidth, smallerHeight) => {
    expect(sizeWithin(width, height, 1600)).toEqual({ width: smallerWidth, height: smallerHeight });
  });
});

it('a picture of an iPhone is told by its type, or by its name where the browser knows no type', () => {
  expect(isHeic({ type: 'image/heic', name: 'x' })).toBe(true);
  expect(isHeic({ type: '', name: 'IMG_1.HEIC' })).toBe(true);
  expect(isHeic({ type: 'image/jpeg', name: 'IMG_1.jpg' })).toBe(false);
});
