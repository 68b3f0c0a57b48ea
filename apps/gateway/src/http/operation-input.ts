import { jsonSchema, type Operation } from '@cus/contracts';

type Kind = 'number' | 'boolean' | 'array' | 'string';

/**
 * Turns the strings of a query string into what the contract expects: numbers, booleans, lists.
 * What cannot be turned stays a string, so that the service names the fault.
 */
export function queryReader(
  operation: Operation,
): (query: Readonly<Record<string, string | string[]>>) => Record<string, unknown> {
  const { properties = {} } = jsonSchema(operation.input, 'input') as {
    properties?: Record<string, { type?: string }>;
  };
  const kinds = new Map(Object.entries(properties).map(([name, { type }]) => [name, kindOf(type)]));
  return (query) =>
    Object.fromEntries(Object.entries(query).map(([name, value]) => [name, read(value, kinds.get(name))]));
}

function kindOf(type: string | undefined): Kind {
  if (type === 'integer' || type === 'number') return 'number';
  if (type === 'boolean' || type === 'array') return type;
  return 'string';
}

function read(value: string | string[], kind: Kind | undefined): unknown {
  if (kind === 'array') return [value].flat();
  if (typeof value !== 'string') return value;
  if (kind === 'number' && /^-?\d+(\.\d+)?$/.test(value)) return Number(value);
  if (kind === 'boolean' && (value === 'true' || value === 'false')) return value === 'true';
  return value;
}
