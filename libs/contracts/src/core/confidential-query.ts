import type { z } from 'zod';
import { type Operation, query } from './operation';

/**
 * Declares a question whose input is itself personal (name, PESEL, phone) or too long for an address: it travels
 * in the body of a POST, so that it stands in no browser history, proxy log or bookmark. It only reads: the answer
 * is never stored, as that of a command is.
 */
export function confidentialQuery<I extends z.ZodObject, O extends z.ZodType>(
  spec: Parameters<typeof query<I, O>>[0],
): Operation<I, O> {
  return { ...query(spec), method: 'POST' };
}
