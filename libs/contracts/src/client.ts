import type { Operation, Output, RawInput } from './core/operation';
import { pathParameters } from './core/operation';

/** An HTTP request an operation stands for. */
export interface HttpRequest {
  readonly method: 'GET' | 'POST';
  /** Path and query string, beginning with `/api`. */
  readonly url: string;
  /** JSON body of a command. */
  readonly body?: Record<string, unknown>;
}

/** How a client reaches the gateway; adds token and Idempotency-Key and turns problems into errors. */
export type Send = (request: HttpRequest, operation: Operation) => Promise<unknown>;

/** Typed call of any operation over HTTP: `call(registry.getResident, { residentId })`. */
export type Call = <Op extends Operation>(operation: Op, input: RawInput<Op>) => Promise<Output<Op>>;

export function createClient(send: Send): Call {
  return async (operation, input) =>
    (await send(httpRequest(operation, input as Record<string, unknown>), operation)) as Output<
      typeof operation
    >;
}

/** Spreads an operation's input over path, query string and body. */
export function httpRequest(operation: Operation, input: Readonly<Record<string, unknown>>): HttpRequest {
  const inPath = pathParameters(operation);
  const path = inPath.reduce(
    (url, name) => url.replace(`{${name}}`, encodeURIComponent(String(input[name]))),
    operation.path,
  );
  const rest = Object.entries(input).filter(([name, value]) => !inPath.includes(name) && value !== undefined);
  if (operation.method === 'POST')
    return { method: 'POST', url: `/api${path}`, body: Object.fromEntries(rest) };
  const search = new URLSearchParams(
    rest.flatMap(([name, value]) => [value].flat().map((each): [string, string] => [name, String(each)])),
  );
  return { method: 'GET', url: `/api${path}${search.size > 0 ? `?${search.toString()}` : ''}` };
}
