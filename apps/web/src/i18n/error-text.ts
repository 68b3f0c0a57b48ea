import { defineCatalogue, translator, type Locale, type MessageValues } from '@cus/ui';
import type { ApiProblem } from '../api';
import { en } from './errors.en';
import { pl } from './errors.pl';

export type ErrorCode = keyof typeof pl;

export const errorCatalogue = defineCatalogue({ pl, en });

function isKnown(code: string): code is ErrorCode {
  return Object.hasOwn(pl, code);
}

/** A refusal in words. `traceId` is given where the words alone do not help: unknown codes and failures of ours. */
export interface DescribedProblem {
  readonly message: string;
  readonly traceId?: string;
}

/** Says a problem in the reader's language; a code nobody has translated yet falls back to what its status means. */
export function describeProblem(problem: ApiProblem, locale: Locale): DescribedProblem {
  const t = translator(errorCatalogue, locale);
  const byStatus = `status.${problem.status}`;
  const code = [problem.code, byStatus].find(isKnown) ?? 'status.other';
  const isEnough = code === problem.code && problem.status < 500;
  return {
    message: t(code, problem.params),
    ...(isEnough || problem.traceId === undefined ? {} : { traceId: problem.traceId }),
  };
}

/** Says what is wrong with one field. `code` is with or without its "field." prefix. */
export function describeField(code: string, params: MessageValues, locale: Locale): string {
  const t = translator(errorCatalogue, locale);
  const key = [code, `field.${code}`].find(isKnown) ?? 'field.invalid';
  return t(key, params);
}
