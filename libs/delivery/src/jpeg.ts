/** A JPEG with nothing in it but what a decoder needs. */
export interface Jpeg {
  readonly bytes: Buffer;
  /** Pixels. */
  readonly width: number;
  readonly height: number;
}

/** Markers of ITU-T T.81, table B.1, and what they open. */
const [START, END, SCAN] = [0xd8, 0xd9, 0xda];
/** Baseline, extended and progressive: the frames browsers show. */
const FRAMES: readonly number[] = [0xc0, 0xc1, 0xc2];
/** Tables of Huffman codes and of quantisation, and the restart interval. */
const TABLES: readonly number[] = [0xc4, 0xdb, 0xdd];
/** Notes of cameras and programs (APP0 to APP15) and comments: place, time, device, a small copy of the picture. */
const isNote = (marker: number) => (marker >= 0xe0 && marker <= 0xef) || marker === 0xfe;

/**
 * The notes a decoder reads: `JFIF` (APP0) and `Adobe` (APP14) say how colours are meant. Each has one length; a longer
 * `JFIF` carries a small copy of the picture.
 */
const MEANT: readonly { marker: number; name: string; length: number }[] = [
  { marker: 0xe0, name: 'JFIF\0', length: 16 },
  { marker: 0xee, name: 'Adobe', length: 14 },
];

interface Segment {
  readonly marker: number;
  /** Where it begins, where its content does, and where it ends. */
  readonly from: number;
  readonly content: number;
  readonly to: number;
}

/**
 * Reads a JPEG and leaves out every note: EXIF with place and time, XMP, IPTC, comments, and whatever stands behind the end
 * (a phone's second picture or film).
 * @returns undefined where this is no whole JPEG of one frame that browsers show
 */
export function readJpeg(bytes: Buffer): Jpeg | undefined {
  if (bytes[0] !== 0xff || bytes[1] !== START) return undefined;
  const kept = [bytes.subarray(0, 2)];
  let frame: Segment | undefined;
  let scans = 0;
  for (let at = 2; ;) {
    const segment = segmentAt(bytes, at);
    if (!segment) return undefined;
    const { marker, from, to } = segment;
    at = to;
    if (marker === END) {
      kept.push(bytes.subarray(from, to));
      return frame && scans > 0 ? sized(bytes, frame, Buffer.concat(kept)) : undefined;
    }
    if (isNote(marker) && !isMeant(bytes, segment)) continue;
    if (FRAMES.includes(marker)) {
      if (frame) return undefined;
      frame = segment;
    } else if (marker === SCAN) {
      if (!frame) return undefined;
      scans += 1;
      at = endOfScan(bytes, to);
    } else if (!TABLES.includes(marker) && !isNote(marker)) return undefined;
    kept.push(bytes.subarray(from, at));
  }
}

/** The segment at a place, past the bytes that may fill up the room before a marker. */
function segmentAt(bytes: Buffer, place: number): Segment | undefined {
  if (bytes[place] !== 0xff) return undefined;
  let from = place;
  while (bytes[from + 1] === 0xff) from += 1;
  const marker = bytes[from + 1];
  if (marker === undefined) return undefined;
  if (marker === END) return { marker, from, content: from + 2, to: from + 2 };
  if (from + 4 > bytes.length) return undefined;
  const length = bytes.readUInt16BE(from + 2);
  const to = from + 2 + length;
  return length < 2 || to > bytes.length ? undefined : { marker, from, content: from + 4, to };
}

/** Coded picture runs until a marker that is neither an escaped 0xff nor a restart. */
function endOfScan(bytes: Buffer, from: number): number {
  let at = bytes.indexOf(0xff, from);
  while (at !== -1 && at + 1 < bytes.length) {
    const next = bytes[at + 1] as number;
    if (next !== 0x00 && (next < 0xd0 || next > 0xd7)) return at;
    at = bytes.indexOf(0xff, at + 2);
  }
  return bytes.length;
}

function isMeant(bytes: Buffer, { marker, content, from, to }: Segment): boolean {
  return MEANT.some(
    (meant) =>
      meant.marker === marker &&
      to - from - 2 === meant.length &&
      bytes.toString('latin1', content, content + meant.name.length) === meant.name,
  );
}

/** A frame tells precision, height and width first. */
function sized(source: Buffer, { content, to }: Segment, bytes: Buffer): Jpeg | undefined {
  if (to - content < 6) return undefined;
  const [height, width] = [source.readUInt16BE(content + 1), source.readUInt16BE(content + 3)];
  return width > 0 && height > 0 ? { bytes, width, height } : undefined;
}
