import type { Operation, RawInput } from '@cus/contracts';
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
