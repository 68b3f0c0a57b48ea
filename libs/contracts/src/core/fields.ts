import { z } from 'zod';

/** UUID of an aggregate, in the small letters the database answers with: then two ids are one thing only if they are equal. */
export const id = z.uuid().toLowerCase().meta({ description: 'UUID' });

/** Local calendar date in Europe/Warsaw, `YYYY-MM-DD`, between 1900 and 2199. */
export const localDate = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])-(0[1-9]|[12]\d|3[01])$/, { message: 'not-a-date' })
  .refine(isRealDate, { message: 'not-a-date' })
  .meta({ format: 'date', description: 'Local date (Europe/Warsaw)' });

/** Calendar month, `YYYY-MM`. */
export const yearMonth = z
  .string()
  .regex(/^(19|20|21)\d\d-(0[1-9]|1[0-2])$/)
  .meta({ description: 'Month, YYYY-MM' });

/** UTC instant, ISO 8601 with `Z`. */
export const instant = z.iso.datetime().meta({ format: 'date-time', description: 'UTC instant' });

/** Money in grosze (1/100 zł), up to ten billion złoty. */
export const grosze = z.int().min(0).max(1_000_000_000_000).meta({ description: 'Money in grosze' });

/** Money that may be negative: corrections, differences. */
export const signedGrosze = z
  .int()
  .min(-1_000_000_000_000)
  .max(1_000_000_000_000)
  .meta({ description: 'Money in grosze, may be negative' });

/** Quantity of service units in thousandths (1.5 h = 1500), so that hours and parts of units stay exact. */
export const milliUnits = z
  .int()
  .min(1)
  .max(100_000_000)
  .meta({ description: 'Service units in thousandths' });

/** One line a person writes: trimmed, no control characters, no halves of surrogate pairs (jsonb refuses them). */
export function text(max: number, min = 1) {
  return z
    .string()
    .trim()
    .min(min)
    .max(max)
    .regex(/^[^\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ud800-\udfff]*$/u, {
      message: 'control-characters',
    });
}

/** Page size of a list. */
export const limit = z.int().min(1).max(200).default(50);

/** Opaque place to continue a list from, taken from the previous page. */
export const cursor = z
  .string()
  .max(1_000)
  .regex(/^[A-Za-z0-9_-]+$/)
  .optional();

/** A page of a list: `next` is absent on the last one. */
export function page<T extends z.ZodType>(item: T) {
  return z.object({ items: z.array(item), next: z.string().optional() });
}

/** Answer of a command that creates something. */
export const created = z.object({ id });

/** Answer of a command with nothing to tell but that it is done. */
export const done = z.object({ done: z.literal(true) });

function isRealDate(value: string): boolean {
  const date = new Date(`${value}T00:00:00Z`);
  return !Number.isNaN(date.getTime()) && date.toISOString().startsWith(value);
}
