import { LoadError, Skeleton, useLocale } from '@cus/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { ApiProblem, toProblem } from '../api';
import { OFFLINE } from '../api/problem';
import { describeProblem } from '../i18n/error-text';

interface LoadedProps<T> {
  readonly of: UseQueryResult<T>;
  /** Lines that stand in while it is read. */
  readonly lines?: number;
  readonly children: (data: T) => ReactNode;
}

/** A part of a screen made from one answer: waiting, failed with another try, or there. */
export function Loaded<T>({ of, lines = 3, children }: LoadedProps<T>) {
  const locale = useLocale();
  if (of.data !== undefined) return children(of.data);
  // Without a network the query waits for one; a skeleton would wait with it and say nothing.
  const isPaused = of.fetchStatus === 'paused';
  if (!of.isError && !isPaused) return <Skeleton lines={lines} />;
  const problem = isPaused ? new ApiProblem(OFFLINE, 0) : toProblem(of.error);
  const { message, traceId } = describeProblem(problem, locale);
  return <LoadError message={message} traceId={traceId} onRetry={() => void of.refetch()} />;
}
