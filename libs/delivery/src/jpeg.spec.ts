import fc from 'fast-check';
import { readJpeg } from './jpeg';
import { grayJpeg, segment } from './testing';

const PLACE = 'GPSLatitude 51.0367';
const note = (marker: number, text: string) => segment(marker, Buffer.from(text, 'latin1'));
const JFIF = segment(0xe0, Buffer.from('JFIF\0\x01\x01\0\0\x01\0\x01\0\0', 'latin1'));

describe('a JPEG', () => {
  it('without notes is kept byte by byte, with its size', () => {
    const bytes = grayJpeg(200, 24);
    expect(readJpeg(bytes)).toEqual({ bytes, width: 24, height: 24 });
  });

  it('loses every note of camera and programs, and what stands behind its end', () => {
    const notes = [
      JFIF,
      note(0xe1, `Exif\0\0${PLACE}`),
      note(0xe1, `http://ns.adobe.com/xap/1.0/\0${PLACE}`),
      note(0xe0, `JFXX\0${PLACE}`),
      note(0xe0, `JFIF\0${PLACE}`),
      note(0xed, `Photoshop 3.0\0${PLACE}`),
      note(0xee, `Adobe ${PLACE}`),
      note(0xfe, PLACE),
    ];
    const sent = Buffer.concat([grayJpeg(200, 8, notes), Buffer.from(PLACE)]);
    const kept = readJpeg(sent)?.bytes;
    expect(kept?.includes(PLACE)).toBe(false);
    expect(kept).toEqual(grayJpeg(200, 8, [JFIF]));
  });

  it('of several scans, with restarts and escaped bytes, is read to its end', () => {
    const plain = grayJpeg(200);
    const scan = segment(0xda, [1, 1, 0, 0, 63, 0]);
    const data = Buffer.from([0x12, 0xff, 0x00, 0xff, 0xd0, 0x34]);
    const bytes = Buffer.concat([plain.subarray(0, -2), scan, data, plain.subarray(-2)]);
    expect(readJpeg(bytes)?.bytes).toEqual(bytes);
  });

  it.each<[string, Buffer]>([
    ['nothing', Buffer.alloc(0)],
    ['a PNG', Buffer.from('89504e470d0a1a0a', 'hex')],
    ['a page that calls itself a picture', Buffer.from('\xff\xd8<script>alert(1)</script>', 'latin1')],
    ['a start and an end alone', Buffer.from('ffd8ffd9', 'hex')],
    ['one cut off', grayJpeg(200).subarray(0, -2)],
    ['one of two frames', grayJpeg(200, 8, [grayJpeg(201).subarray(2, -2)])],
    [
      'one without height',
      Buffer.from(grayJpeg(200).toString('hex').replace('0008000801', '0000000801'), 'hex'),
    ],
    ['a lossless one', Buffer.from(grayJpeg(200).toString('hex').replace('ffc0', 'ffc3'), 'hex')],
  ])('is not %s', (_what, bytes) => expect(readJpeg(bytes)).toBeUndefined());

  it('stays what it is when it is read again', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 192, max: 255 }),
        fc.array(fc.tuple(fc.integer({ min: 0xe0, max: 0xef }), fc.string({ maxLength: 40 }))),
        (shade, notes) => {
          const sent = grayJpeg(
            shade,
            8,
            notes.map(([marker, text]) => note(marker, text)),
          );
          const once = readJpeg(sent)?.bytes as Buffer;
          expect(readJpeg(once)?.bytes).toEqual(once);
        },
      ),
    );
  });

  it('broken anywhere is read or refused, never more', () => {
    const whole = grayJpeg(200, 16, [JFIF, note(0xe1, PLACE)]);
    fc.assert(
      fc.property(fc.nat(whole.length - 1), fc.nat(255), fc.nat(whole.length), (at, value, length) => {
        const bent = Buffer.from(whole);
        bent[at] = value;
        const read = readJpeg(bent.subarray(0, length));
        expect(read === undefined || read.bytes.length <= whole.length).toBe(true);
      }),
      { numRuns: 2_000 },
    );
  });
});
