import { createHash } from 'node:crypto';
import { type KeptPhoto, readPhoto, sameAmong } from './photo';
import { grayJpeg, segment } from './testing';

const base64 = (bytes: Buffer) => bytes.toString('base64');
const kept = (sha256: string, shows = 'before'): KeptPhoto => ({
  id: sha256,
  shows,
  sha256,
  addedAt: new Date(0),
  addedBy: 'worker',
});

describe('a picture of work', () => {
  it('has the digest of what is kept of it, whatever notes it came with', () => {
    const plain = grayJpeg(200);
    const noted = grayJpeg(200, 8, [segment(0xe1, Buffer.from('Exif'))]);
    const { sha256 } = readPhoto('handyman', base64(noted));
    expect(sha256).toBe(createHash('sha256').update(plain).digest('hex'));
  });

  it('is refused when it is none, or larger than a browser should be asked to hold', () => {
    expect(() => readPhoto('handyman', base64(Buffer.from('no picture')))).toThrow(
      'handyman.photo-unreadable',
    );
    expect(() => readPhoto('handyman', base64(grayJpeg(200, 2_056)))).toThrow('handyman.photo-too-large');
    expect(readPhoto('handyman', base64(grayJpeg(200, 2_048)))).toMatchObject({ width: 2_048 });
  });

  it('sent twice is one; it cannot show two things, and there are not more than allowed', () => {
    const photos = [kept('a'), kept('b')];
    const same = (sha256: string, shows: string, most: number) =>
      sameAmong('handyman', photos, { sha256, shows, most });
    expect(same('b', 'before', 2)).toBe(photos[1]);
    expect(same('c', 'before', 3)).toBeUndefined();
    expect(() => same('b', 'after', 3)).toThrow('handyman.photo-shows-other');
    expect(() => same('c', 'after', 2)).toThrow('handyman.too-many-photos');
  });
});
