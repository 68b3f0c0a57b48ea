const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/i;

/** True for the 36-character text form of RFC 9562, any version, either case. */
export function isUuid(text: string): boolean {
  return UUID.test(text);
}

const HEX = Array.from({ length: 256 }, (_, byte) => byte.toString(16).padStart(2, '0'));
/** Eight bytes of the id and two for where its counter starts. */
const RANDOM_BYTES = 10;

/** A new time-ordered id (RFC 9562 version 7): each is greater than the one before in this process, as text and as uuid. */
export const uuidv7 = uuidv7Generator(Date.now);

/**
 * A generator of version 7 ids with its own counter.
 * Order inside a millisecond comes from the 12-bit field counted up from a random start (RFC 9562, 6.2 method 1);
 * when it is full, or the clock steps back, time is borrowed from the millisecond ahead.
 * @param clock milliseconds since 1970
 */
export function uuidv7Generator(clock: () => number): () => string {
  let lastTime = -1;
  let counter = 0;
  // Asking for randomness costs far more than the bytes: many ids' worth are taken at once.
  const pool = new Uint8Array(RANDOM_BYTES * 64);
  let used = pool.length;
  return () => {
    if (used === pool.length) {
      crypto.getRandomValues(pool);
      used = 0;
    }
    const random = pool.subarray(used, (used += RANDOM_BYTES));
    const now = clock();
    if (now > lastTime) {
      lastTime = now;
      counter = freshCounter(random);
    } else if (++counter > 0xfff) {
      lastTime++;
      counter = freshCounter(random);
    }
    const time = lastTime.toString(16).padStart(12, '0');
    const count = counter.toString(16).padStart(3, '0');
    let tail = '';
    for (let at = 0; at < 8; at++) tail += HEX[random[at]!];
    const variant = ((random[0]! & 0x3f) | 0x80).toString(16);
    return `${time.slice(0, 8)}-${time.slice(8)}-7${count}-${variant}${tail.slice(2, 4)}-${tail.slice(4)}`;
  };
}

/** Starts in the lower half, which leaves room for at least 2,048 ids in the same millisecond. */
function freshCounter(random: Uint8Array): number {
  return ((random[8]! << 8) | random[9]!) & 0x7ff;
}
