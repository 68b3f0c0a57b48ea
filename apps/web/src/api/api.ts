import { createClient, type Call, type Operation, type RawInput, type Send } from '@cus/contracts';
import { queryOptions } from '@tanstack/react-query';
import { createApiFetch, type TokenSource } from './api-fetch';

/** Every operation of the contracts, called as the signed-in person. */
export interface Api {
  /** Reads, and commands that need no key of their own (each call is a new command). */
  readonly call: Call;
  /** Commands of a form: `api.withKey(key)(housing.admit, input)`; the key comes from the form. */
  readonly withKey: (submitKey: string) => Call;
}

/** Longer than any answer takes, a busy evening included. Uploads and what waits on the device have no such limit. */
const PATIENCE_MILLISECONDS = 60_000;

function createSend(tokens: TokenSource, submitKey?: string): Send {
  const fetchApi = createApiFetch(tokens, submitKey, PATIENCE_MILLISECONDS);
  return async ({ method, url, body }) => {
    const json = body === undefined ? {} : { body: JSON.stringify(body) };
    const response = await fetchApi(url, {
      method,
      headers: { 'content-type': 'application/json' },
      ...json,
    });
    const text = await response.text();
    return text === '' ? undefined : (JSON.parse(text) as unknown);
  };
}

export function createApi(tokens: TokenSource): Api {
  return {
    call: createClient(createSend(tokens)),
    withKey: (submitKey) => createClient(createSend(tokens, submitKey)),
  };
}

/**
 * The query of one reading operation, for `useQuery`, `useSuspenseQuery` and route loaders.
 * `queryClient.invalidateQueries({ queryKey: [operation.id] })` refreshes every input of it.
 */
export function operationQuery<Op extends Operation>(api: Api, operation: Op, input: RawInput<Op>) {
  return queryOptions({
    queryKey: [operation.id, input] as const,
    queryFn: () => api.call(operation, input),
  });
}
