import fc from 'fast-check';
import { isUuid, uuidv7, uuidv7Generator } from './uuid';
import { uuidFrom } from './uuid-from';

/** Namespace of DNS names given in RFC 9562, 6.6. */
const DNS = '6ba7b810-9dad-11d1-80b4-00c04fd430c8';

describe('uuid', () => {
  it('of version 7 grows with every call, carries the time and is a valid uuid', () => {
    const before = Date.now();
    const ids = Array.from({ length: 20_000 }, () => uuidv7());
    expect(ids.every(isUuid)).toBe(true);
    expect(ids.every((id) => id[14] === '7')).toBe(true);
    expect([...new Set(ids)].sort()).toEqual(ids);
    expect(parseInt(ids[0]!.replace('-', '').slice(0, 12), 16)).toBeGreaterThanOrEqual(before);
  });

  it('of version 7 grows even when the clock stands still or steps back', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1e12, max: 1e12 + 5 }), { minLength: 2 }), (times) => {
        let at = 0;
        const next = uuidv7Generator(() => times[at++ % times.length]!);
        const ids = Array.from({ length: 300 }, next);
        expect([...new Set(ids)].sort()).toEqual(ids);
      }),
    );
    const stopped = uuidv7Generator(() => 1_700_000_000_000);
    const ids = Array.from({ length: 10_000 }, stopped);
    expect([...new Set(ids)].sort()).toEqual(ids);
  });

  it.each([
    '',
    'x',
    '6ba7b810-9dad-11d1-80b4-00c04fd430c',
    '6ba7b810-9dad-91d1-80b4-00c04fd430c8',
    '00000000-0000-0000-0000-000000000000',
  ])('%p is no uuid', (text) => {
    expect(isUuid(text)).toBe(false);
  });

  it('from a name is the one RFC 9562 prints in its example', () => {
    expect(uuidFrom(DNS, 'www.example.com')).toBe('2ed6657d-e927-568b-95e1-2665a8aea6a2');
  });

  it('from a name is the same for the same name and another for another name or namespace', () => {
    fc.assert(
      fc.property(fc.string(), fc.string(), (a, b) => {
        expect(isUuid(uuidFrom(DNS, a))).toBe(true);
        expect(uuidFrom(DNS, a) === uuidFrom(DNS, b)).toBe(a === b);
        expect(uuidFrom(uuidFrom(DNS, 'other'), a)).not.toBe(uuidFrom(DNS, a));
      }),
    );
    expect(uuidFrom(DNS.toUpperCase(), 'a')).toBe(uuidFrom(DNS, 'a'));
    expect(() => uuidFrom('order', 'a')).toThrow('kernel.namespace-not-uuid');
  });
});
