import type { Contract, Operation } from '@cus/contracts';
import {
  continueTrace,
  type Failure,
  type OperationClient,
  type TokenVerifier,
  toFailure,
} from '@cus/platform';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { problem, problemOf } from './problem';
import { queryReader } from './operation-input';

interface RouteParts {
  readonly contracts: readonly Contract[];
  readonly client: OperationClient;
  readonly verifier: TokenVerifier;
}

/** One route per declared operation: token, input, request to the service, its answer passed on unparsed. */
export function registerOperationRoutes(fastify: FastifyInstance, parts: RouteParts): void {
  for (const operation of parts.contracts.flatMap((contract) => contract.operations)) {
    const url = `/api${operation.path.replaceAll(/\{(\w+)\}/g, ':$1')}`;
    const { method, largestBody: bodyLimit } = operation;
    const handler = operationHandler(operation, parts);
    fastify.route({ method, url, handler, ...(bodyLimit === undefined ? {} : { bodyLimit }) });
  }
}

function operationHandler(operation: Operation, { client, verifier }: RouteParts) {
  const readQuery = queryReader(operation);
  return async (request: FastifyRequest, reply: FastifyReply): Promise<FastifyReply> => {
    const trace = continueTrace(header(request, 'traceparent'));
    const token = bearer(request);
    try {
      await verifier.verify(token);
    } catch (error) {
      return sendProblem(reply, problemOf(toFailure(error), trace.traceId));
    }
    const { query, body = {} } = request;
    const given = operation.method === 'GET' ? readQuery(query as never) : body;
    if (typeof given !== 'object' || given === null || Array.isArray(given))
      return sendProblem(reply, problem(400, 'platform.not-an-object', trace.traceId));
    const answer = await client.request(operation.id, {
      headers: { token: token as string, traceparent: trace.traceparent, ...commandId(request) },
      payload: { ...given, ...readQuery(request.params as Record<string, string>) },
    });
    if (answer.ok)
      return reply
        .header('content-type', 'application/json; charset=utf-8')
        .header('cache-control', 'no-store')
        .send(answer.body);
    return sendProblem(
      reply,
      problemOf(JSON.parse(Buffer.from(answer.body).toString('utf8')) as Failure, trace.traceId),
    );
  };
}

export function sendProblem(reply: FastifyReply, body: ReturnType<typeof problem>): FastifyReply {
  if (body.status === 401) void reply.header('www-authenticate', 'Bearer');
  if (body.status === 503) void reply.header('retry-after', '2');
  return reply
    .code(body.status)
    .header('content-type', 'application/problem+json; charset=utf-8')
    .send(JSON.stringify(body));
}

function commandId(request: FastifyRequest): { commandId?: string } {
  const key = header(request, 'idempotency-key');
  return key === undefined ? {} : { commandId: key };
}

/** The token of a request; whether it is good is another question. */
export function bearer(request: FastifyRequest): string | undefined {
  return /^Bearer ([\w.~+/-]+=*)$/i.exec(header(request, 'authorization') ?? '')?.[1];
}

function header(request: FastifyRequest, name: string): string | undefined {
  const value = request.headers[name];
  return typeof value === 'string' ? value : undefined;
}
