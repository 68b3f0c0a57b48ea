import fc from 'fast-check';
import { z } from 'zod';
import { contracts, coordination } from '../index';
import { event } from './event';
import { tolerant } from './tolerant';

const id = '0192f000-0000-7000-8000-000000000001';
const line = {
  lineId: id,
  serviceCode: 'respite-care',
  fulfilment: 'generic',
  unit: 'hour',
  quantityMilli: 1_000,
  from: '2026-01-01',
  to: '2026-12-31',
  feeBasisPoints: 0,
} as const;
const plan = {
  planId: id,
  planVersion: 1,
  residentId: id,
  coordinatorId: id,
  validFrom: '2026-01-01',
  validTo: '2026-12-31',
  lines: [line],
};

describe('an event', () => {
  it('of the next release with new nested fields is read, without them', () => {
    const newer = { ...plan, pillar: 'x', lines: [{ ...line, rhythm: { every: 'week' } }] };
    expect(coordination.planPublished.reader.parse(newer)).toEqual(plan);
  });

  it('is written in exactly the declared form: new fields are refused on every level', () => {
    expect(coordination.planPublished.data.safeParse({ ...plan, pillar: 'x' }).success).toBe(false);
    expect(
      coordination.planPublished.data.safeParse({ ...plan, lines: [{ ...line, rhythm: 1 }] }).success,
    ).toBe(false);
  });

  it('is read as strictly as it is written in all that is declared', () => {
    const { reader } = coordination.planPublished;
    expect(reader.safeParse({ ...plan, lines: [{ ...line, quantityMilli: 0 }] }).success).toBe(false);
    expect(reader.safeParse({ ...plan, lines: Array.from({ length: 101 }, () => line) }).success).toBe(false);
    expect(reader.safeParse({ ...plan, residentId: undefined }).success).toBe(false);
    expect(reader.safeParse({ ...plan, validFrom: '2026-02-30' }).success).toBe(false);
  });

  it('has a reader whichever service announces it', () => {
    const events = Object.values(contracts).flatMap((contract) => contract.events);
    expect(events.length).toBeGreaterThan(10);
    for (const each of events)
      for (const key of Object.keys(each.data.shape)) expect(each.reader.shape).toHaveProperty(key);
  });

  it('cannot be declared with what it could not be read with', () => {
    const declare = () =>
      event({
        service: 'x',
        name: 'y',
        version: 1,
        summary: 'z',
        data: z.strictObject({ at: z.object({ day: z.date() }) }),
      });
    expect(declare).toThrow('cannot carry a date');
  });
});

describe('a tolerant schema', () => {
  const schema = z.strictObject({
    list: z.array(z.strictObject({ a: z.int().min(1) })).max(3),
    choice: z.union([z.strictObject({ b: z.string().max(5) }), z.literal('none')]),
    byKey: z.record(z.string(), z.strictObject({ c: z.boolean() })).optional(),
    maybe: z.strictObject({ d: z.enum(['x', 'y']) }).nullable(),
  });
  const value = fc.record({
    list: fc.array(fc.record({ a: fc.integer({ min: 1, max: 9 }) }), { maxLength: 3 }),
    choice: fc.oneof(fc.constant('none'), fc.record({ b: fc.constantFrom('', 'abc') })),
    byKey: fc.dictionary(fc.constantFrom('k', 'l'), fc.record({ c: fc.boolean() }), {
      noNullPrototype: true,
    }),
    maybe: fc.option(fc.record({ d: fc.constantFrom('x', 'y') })),
  });

  it('reads what the strict one reads, to the same value, however many keys are added', () => {
    fc.assert(
      fc.property(value, fc.string({ minLength: 3 }), (declared, key) => {
        const widened = widen(declared, `new-${key}`);
        expect(tolerant(schema).parse(widened)).toEqual(schema.parse(declared));
      }),
    );
  });
});

/** The value with a key more in every object that has declared keys; `byKey` is open already. */
function widen(value: unknown, key: string, open = false): unknown {
  if (Array.isArray(value)) return value.map((each) => widen(each, key));
  if (typeof value !== 'object' || value === null) return value;
  const inside = Object.entries(value).map(([name, each]) => [name, widen(each, key, name === 'byKey')]);
  return { ...Object.fromEntries(inside), ...(open ? {} : { [key]: { deep: [1] } }) };
}
