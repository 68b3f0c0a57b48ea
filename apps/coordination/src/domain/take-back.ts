import { requestStates, type RequestAction, type RequestState } from './request-states';

/** Steps that lead from the queue to the state a request was passed in. */
const PATH_FROM_QUEUE: Partial<Record<RequestState, readonly RequestAction[]>> = {
  received: [],
  assigned: ['assign'],
  assessed: ['assign', 'assess'],
};

/**
 * The state a request stands in again when its passing is undone: where it was, as if the other pillar had never had it.
 * @throws DomainError conflict `coordination.not-allowed-in-state` once the other pillar has decided about it
 */
export function stateBeforePassing(now: RequestState, before: RequestState): RequestState {
  const queue = requestStates.next(now, 'take-back');
  return (PATH_FROM_QUEUE[before] ?? []).reduce<RequestState>(
    (state, action) => requestStates.next(state, action),
    queue,
  );
}
