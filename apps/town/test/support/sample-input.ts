import { jsonSchema, type JsonSchema, type Operation } from '@cus/contracts';
import * as fc from 'fast-check';

/** Values by property name, e.g. the ids of real things, used where a schema asks for that property. */
export type Known = Readonly<Record<string, unknown>>;

/** Inputs that fit an operation's declared schema. */
export function validInputs(operation: Operation, known: Known = {}): fc.Arbitrary<Record<string, unknown>> {
  return fromSchema(jsonSchema(operation.input, 'input'), known) as fc.Arbitrary<Record<string, unknown>>;
}

/** What callers should never send: each is put somewhere into a fitting input. */
const HOSTILE: readonly unknown[] = [
  null,
  '',
  ' ',
  -1,
  0,
  1.5,
  1e308,
  Number.MAX_SAFE_INTEGER,
  true,
  [],
  {},
  [[]],
  '\u0000',
  '\ud800',
  'x'.repeat(5_000),
  "'; drop table resident; --",
  '${7*7}',
  '../../etc/passwd',
  '<script>alert(1)</script>',
  '2026-02-30',
  '0000-00-00',
  '9999-99-99T99:99:99Z',
  '00000000-0000-0000-0000-000000000000',
  { __proto__: { admin: true } },
  { constructor: { prototype: {} } },
  '１２３',
  '🧓🏽',
];

/** Fitting inputs with one part bent: a hostile value, a missing part, a part too many. */
export function bentInputs(operation: Operation, known: Known = {}): fc.Arbitrary<unknown> {
  const extra = fc.record({
    key: fc.constantFrom('admin', '__proto__', 'centreId', 'centre_id', 'providerId'),
    value: fc.constantFrom(...HOSTILE),
  });
  return fc
    .tuple(
      validInputs(operation, known),
      fc.constantFrom(...HOSTILE),
      fc.nat(),
      fc.constantFrom('replace', 'remove', 'add'),
      extra,
    )
    .map(([input, hostile, where, how, { key, value }]) => {
      const keys = Object.keys(input);
      const target = keys[where % Math.max(keys.length, 1)];
      if (how === 'add' || target === undefined) return { ...input, [key]: value };
      if (how === 'remove')
        return Object.fromEntries(Object.entries(input).filter(([name]) => name !== target));
      return { ...input, [target]: hostile };
    });
}

function fromSchema(schema: JsonSchema, known: Known, name?: string): fc.Arbitrary<unknown> {
  if (name !== undefined && name in known) return fc.constant(known[name]);
  if ('const' in schema) return fc.constant(schema['const']);
  if (Array.isArray(schema['enum'])) return fc.constantFrom(...(schema['enum'] as unknown[]));
  const choices = (schema['anyOf'] ?? schema['oneOf']) as JsonSchema[] | undefined;
  if (choices) return fc.oneof(...choices.map((choice) => fromSchema(choice, known, name)));
  const all = schema['allOf'] as JsonSchema[] | undefined;
  if (all) return fromSchema(Object.assign({}, ...all) as JsonSchema, known, name);
  switch ([schema['type']].flat()[0]) {
    case 'object':
      return fromObject(schema, known);
    case 'array':
      return fc.array(fromSchema((schema['items'] ?? {}) as JsonSchema, known, name), {
        minLength: Number(schema['minItems'] ?? 0),
        maxLength: Math.min(Number(schema['maxItems'] ?? 3), Number(schema['minItems'] ?? 0) + 2),
      });
    case 'integer':
      return fc.integer({
        min: Math.max(Number(schema['minimum'] ?? -1_000), -1_000_000),
        max: Math.min(Number(schema['maximum'] ?? 1_000_000), 1_000_000),
      });
    case 'number':
      return fc.integer({ min: 0, max: 100 });
    case 'boolean':
      return fc.boolean();
    case 'null':
      return fc.constant(null);
    default:
      return fromString(schema);
  }
}

function fromObject(schema: JsonSchema, known: Known): fc.Arbitrary<unknown> {
  const properties = (schema['properties'] ?? {}) as Record<string, JsonSchema>;
  const required = (schema['required'] ?? []) as string[];
  const parts = Object.fromEntries(
    Object.entries(properties).map(([key, value]) => [key, fromSchema(value, known, key)]),
  );
  return fc.record(parts, { requiredKeys: required });
}

function fromString(schema: JsonSchema): fc.Arbitrary<string> {
  const { format, pattern } = schema as { format?: string; pattern?: string };
  if (format === 'uuid') return fc.uuid();
  if (format === 'date')
    return fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString().slice(0, 10));
  if (format === 'date-time')
    return fc
      .date({ min: new Date('2026-01-01'), max: new Date('2026-12-31'), noInvalidDate: true })
      .map((date) => date.toISOString());
  if (format === 'email') return fc.constant('osoba@przyklad.invalid');
  if (pattern !== undefined && !pattern.includes('\\u0000'))
    return fc.stringMatching(new RegExp(pattern, 'u'));
  const min = Number(schema['minLength'] ?? 0);
  return fc.string({
    minLength: Math.max(min, 3),
    maxLength: Math.min(Number(schema['maxLength'] ?? 20), min + 20),
    unit: fc.constantFrom(...'abcdeóżźłABC 123'.split('')),
  });
}
