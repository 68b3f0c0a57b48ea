import type { Operation, Output, RawInput } from '@cus/contracts';
import { showToast } from '@cus/ui';
import { useMutation } from '@tanstack/react-query';
import { useRefresh } from '../../api/use-refresh';
import type { Act } from '../../forms/use-act';
import { useKept } from '../../outbox/use-outbox';

/** One press of the worker at the door; without a network it waits on the phone and the work goes on. */
export function useFieldAct<Op extends Operation>(operation: Op, jobId: string): Act<RawInput<Op>> {
  const keep = useKept(operation, jobId);
  const refresh = useRefresh();
  const mutation = useMutation({
    // The outbox decides what to do without a network, not the query library.
    networkMode: 'always',
    mutationFn: (input: RawInput<Op>) => keep(input),
    onSuccess: (fate) => (fate === 'sent' ? refresh(operation.service) : undefined),
  });
  return {
    run: (input) => mutation.mutate(input),
    isPending: mutation.isPending,
    error: mutation.error ?? undefined,
  };
}

/**
 * The `submit` of a form of the worker's.
 * @param done said once the server has it; while it waits on the phone that is said instead
 */
export function useFieldSubmit<Op extends Operation>(
  operation: Op,
  jobId: string,
  done: string,
): (input: RawInput<Op>, key: string) => Promise<Output<Op>> {
  const keep = useKept(operation, jobId);
  return async (input, key) => {
    if ((await keep(input, key)) === 'sent') showToast(done);
    return { done: true } as Output<Op>;
  };
}
