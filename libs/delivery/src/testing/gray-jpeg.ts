const SIDE = 8;

/**
 * A real JPEG of one shade, small enough to read by eye: one table of each kind, all blocks after the first the same.
 * @param shade light grey, 192 to 255; each makes another picture
 * @param side pixels of both sides, a multiple of 8
 * @param notes segments put in after the start, as a camera does
 */
export function grayJpeg(shade: number, side = SIDE, notes: readonly Buffer[] = []): Buffer {
  const blocks = (side / SIDE) ** 2;
  return Buffer.concat([
    Buffer.from([0xff, 0xd8]),
    ...notes,
    segment(0xdb, [0, ...Array<number>(64).fill(8)]),
    segment(0xc0, [8, ...word(side), ...word(side), 1, 1, 0x11, 0]),
    // Of the first coefficient: no change, or one of seven bits.
    segment(0xc4, [0x00, ...lengths({ 2: 2 }), 0, 7]),
    // Of the others: that there are none.
    segment(0xc4, [0x10, ...lengths({ 1: 1 }), 0]),
    segment(0xda, [1, 1, 0, 0, 63, 0]),
    coded(`01${(shade - 128).toString(2).padStart(7, '0')}0${'000'.repeat(blocks - 1)}`),
    Buffer.from([0xff, 0xd9]),
  ]);
}

/** A segment of a JPEG: a note of a camera, for example. */
export function segment(marker: number, content: readonly number[] | Buffer): Buffer {
  return Buffer.concat([Buffer.from([0xff, marker, ...word(content.length + 2)]), Buffer.from(content)]);
}

function word(value: number): [number, number] {
  return [value >> 8, value & 0xff];
}

/** How many codes there are of each length from 1 to 16. */
function lengths(counts: Readonly<Record<number, number>>): number[] {
  return Array.from({ length: 16 }, (_, index) => counts[index + 1] ?? 0);
}

function coded(bits: string): Buffer {
  const bytes = bits.match(/.{1,8}/g) ?? [];
  return Buffer.from(
    bytes.flatMap((byte) => {
      const value = parseInt(byte.padEnd(8, '1'), 2);
      return value === 0xff ? [0xff, 0] : [value];
    }),
  );
}
