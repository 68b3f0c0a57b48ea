import { translator, type Locale, type MessageValues } from '@cus/ui';
import type { ApiProblem } from '../api';
import { errorCatalogue } from './error-catalogue';
import { keyOfField, keyOfProblem } from './error-keys';

/** A refusal in words. `traceId` is given where the words alone do not help: unknown codes and failures of ours. */
export interface DescribedProblem {
  readonly message: string;
  readonly traceId?: string;
}

/** Says a problem in the reader's language. */
export function describeProblem(problem: ApiProblem, locale: Locale): DescribedProblem {
  const t = translator(errorCatalogue(), locale);
  const key = keyOfProblem(problem.code, problem.status);
  const isEnough = key === problem.code && problem.status < 500;
  return {
    message: t(key, problem.params),
    ...(isEnough || problem.traceId === undefined ? {} : { traceId: problem.traceId }),
  };
}

/** Says what is wrong with one field. */
export function describeField(code: string, params: MessageValues, locale: Locale): string {
  return translator(errorCatalogue(), locale)(keyOfField(code), params);
}
