import { LoadError, Skeleton, useLocale } from '@cus/ui';
import type { UseQueryResult } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { toProblem } from '../api';
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
  if (!of.isError) return <Skeleton lines={lines} />;
  const { message, traceId } = describeProblem(toProblem(of.error), locale);
  return <LoadError message={message} traceId={traceId} onRetry={() => void of.refetch()} />;
}
