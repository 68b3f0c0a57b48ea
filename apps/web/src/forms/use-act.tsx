import type { Operation, Output, RawInput } from '@cus/contracts';
import { Notice, showToast, useLocale } from '@cus/ui';
import { useMutation } from '@tanstack/react-query';
import { useRef } from 'react';
import { isChangedMeanwhile, SubmitKey, toProblem } from '../api';
import { useRefresh } from '../api/use-refresh';
import { useApi } from '../app-services';
import { describeProblem } from '../i18n/error-text';
import { LastChange } from './last-change';

interface ActOptions<Op extends Operation> {
  /** Said in a toast once it is done. */
  readonly done?: string | ((answer: Output<Op>) => string);
  readonly onDone?: (answer: Output<Op>) => void;
}

/** One press that sends one command: repeated after a lost answer under the same key, refused in words. */
export interface Act<Input> {
  readonly run: (input: Input) => void;
  readonly isPending: boolean;
  readonly error: unknown;
}

export function useAct<Op extends Operation>(operation: Op, options: ActOptions<Op>): Act<RawInput<Op>> {
  const api = useApi();
  const refresh = useRefresh();
  const submitKey = useRef(new SubmitKey());
  const mutation = useMutation({
    mutationFn: (input: RawInput<Op>) =>
      submitKey.current.run(input, (key) => api.withKey(key)(operation, input)),
    onSuccess: async (answer) => {
      await refresh(operation.service);
      const { done } = options;
      if (done !== undefined) showToast(typeof done === 'string' ? done : done(answer));
      options.onDone?.(answer);
    },
    // What the refusal speaks of shall be on the screen when the person reads it.
    onError: (error) => {
      if (isChangedMeanwhile(toProblem(error))) void refresh(operation.service);
    },
  });
  return {
    run: (input) => mutation.mutate(input),
    isPending: mutation.isPending,
    error: mutation.error ?? undefined,
  };
}

/** Why the last press was refused, beside the button. */
export function ActRefusal({ of }: { readonly of: { readonly error: unknown } }) {
  const locale = useLocale();
  if (of.error === undefined) return null;
  const problem = toProblem(of.error);
  const { message, traceId } = describeProblem(problem, locale);
  return (
    <div role="alert">
      <Notice tone="danger">
        {message}
        {traceId === undefined ? null : ` (${traceId})`}
        {isChangedMeanwhile(problem) ? <LastChange problem={problem} /> : null}
      </Notice>
    </div>
  );
}
