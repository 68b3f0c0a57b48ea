import { z } from 'zod';

/** Kinds of values that hold no others. */
const PLAIN: readonly string[] = ['string', 'number', 'int', 'boolean', 'bigint', 'null', 'literal', 'enum'];

/**
 * The same schema for reading: keys it does not declare are left out on every level, where the schema for writing refuses
 * them. So a program reads what a newer release wrote.
 * @throws Error at declaration for a kind of value events do not carry
 */
export function tolerant<S extends z.ZodType>(schema: S): S {
  return schema.clone(loosened(schema)) as S;
}

function loosened(schema: z.ZodType): never {
  const def = schema.def as unknown as Definition;
  if (PLAIN.includes(def.type)) return def as never;
  switch (def.type) {
    case 'object': {
      const shape = Object.fromEntries(
        Object.entries(def.shape).map(([key, value]) => [key, tolerant(value)]),
      );
      return { ...def, shape, catchall: undefined } as never;
    }
    case 'array':
      return { ...def, element: tolerant(def.element) } as never;
    case 'record':
      return { ...def, valueType: tolerant(def.valueType) } as never;
    case 'union':
      return { ...def, options: def.options.map((option) => tolerant(option)) } as never;
    case 'optional':
    case 'nullable':
    case 'default':
      return { ...def, innerType: tolerant(def.innerType) } as never;
    default:
      throw new Error(`an event cannot carry a ${(def as { type: string }).type}`);
  }
}

type Definition =
  | { readonly type: 'object'; readonly shape: Record<string, z.ZodType> }
  | { readonly type: 'array'; readonly element: z.ZodType }
  | { readonly type: 'record'; readonly valueType: z.ZodType }
  | { readonly type: 'union'; readonly options: readonly z.ZodType[] }
  | { readonly type: 'optional' | 'nullable' | 'default'; readonly innerType: z.ZodType };
