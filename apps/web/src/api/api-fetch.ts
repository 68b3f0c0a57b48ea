import { noteReached } from './connection';
import { ApiProblem, OFFLINE, readProblem } from './problem';

/** What the API needs from the session. */
export interface TokenSource {
  token(): Promise<string | undefined>;
  /** Resolves when the person has signed in again; rejects when they sign out instead. */
  renewedToken(): Promise<string>;
}

export type ApiFetch = (input: string | URL | Request, init?: RequestInit) => Promise<Response>;

const SAFE_METHODS = ['GET', 'HEAD', 'OPTIONS'];

function withHeaders(request: Request, token: string | undefined, key: string | undefined): Request {
  const copy = request.clone();
  copy.headers.set('accept', 'application/json, application/problem+json');
  if (token !== undefined) copy.headers.set('authorization', `Bearer ${token}`);
  if (key !== undefined && !copy.headers.has('idempotency-key')) copy.headers.set('idempotency-key', key);
  return copy;
}

async function send(request: Request, patience: number | undefined): Promise<Response> {
  const limits = patience === undefined ? [] : [AbortSignal.timeout(patience)];
  try {
    const response = await fetch(request, { signal: AbortSignal.any([request.signal, ...limits]) });
    noteReached(true);
    return response;
  } catch (error) {
    if (request.signal.aborted) throw error;
    noteReached(false);
    throw new ApiProblem(OFFLINE, 0, { detail: String(error) });
  }
}

/**
 * A `fetch` that carries the bearer token and, for every command, an `Idempotency-Key`: `submitKey` when given,
 * else a fresh one. A 401 waits until the person has signed in again and then repeats the same request.
 * Any other refusal is thrown as an `ApiProblem`.
 * @param patience milliseconds an answer may take; then the server counts as out of reach, since a form that waits for ever
 * says nothing
 */
export function createApiFetch(tokens: TokenSource, submitKey?: string, patience?: number): ApiFetch {
  return async (input, init) => {
    const request = new Request(input, init);
    const key = SAFE_METHODS.includes(request.method) ? undefined : (submitKey ?? crypto.randomUUID());
    let response = await send(withHeaders(request, await tokens.token(), key), patience);
    if (response.status === 401) {
      response = await send(withHeaders(request, await tokens.renewedToken(), key), patience);
    }
    if (!response.ok) throw await readProblem(response);
    return response;
  };
}
