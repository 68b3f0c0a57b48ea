import type { Contract } from '@cus/contracts';
import { continueTrace, type Log } from '@cus/platform';
import type { FastifyError, FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import { sendProblem } from './operation-routes';
import { problem } from './problem';

interface FallbackParts {
  readonly contracts: readonly Contract[];
  readonly log: Log;
  /** The web application's page for addresses of its own; absent when no web is served. */
  readonly page?: string;
}

const CODES: Readonly<Record<number, string>> = { 413: 'platform.too-large', 500: 'platform.fault' };

/** Everything no route answers: pages of the web application, wrong methods, unknown addresses, faults. Always a problem, never a stack. */
export function registerFallbacks(fastify: FastifyInstance, { contracts, log, page }: FallbackParts): void {
  const known = contracts
    .flatMap((contract) => contract.operations)
    .map(({ path, method }) => ({
      method,
      pattern: new RegExp(`^/api${path.replaceAll(/\{\w+\}/g, '[^/]+')}$`),
    }));
  fastify.setNotFoundHandler((request, reply) => {
    const { traceId } = continueTrace(undefined);
    const path = request.url.split('?')[0] ?? '';
    const methods = known.filter(({ pattern }) => pattern.test(path)).map(({ method }) => method);
    if (methods.length > 0) {
      return sendProblem(
        reply.header('allow', [...new Set(methods)].join(', ')),
        problem(405, 'platform.method-not-allowed', traceId),
      );
    }
    const forPerson =
      request.method === 'GET' &&
      !path.startsWith('/api') &&
      (request.headers.accept ?? '').includes('text/html');
    if (page !== undefined && forPerson)
      return reply.type('text/html; charset=utf-8').header('cache-control', 'no-cache').send(page);
    return sendProblem(reply, problem(404, 'platform.not-found', traceId));
  });
  fastify.setErrorHandler((error: Error & { statusCode?: number }, _request, reply) => {
    const { traceId } = continueTrace(undefined);
    const status =
      error.statusCode !== undefined && error.statusCode >= 400 && error.statusCode < 500
        ? error.statusCode
        : 500;
    if (status === 500) log.error({ err: error, traceId }, 'request failed');
    return sendProblem(reply, problem(status, CODES[status] ?? 'platform.bad-request', traceId));
  });
}

/** Addresses the router cannot even read (broken percent-encoding, overlong parts). */
export function answerBrokenAddress(
  _error: FastifyError,
  _request: FastifyRequest,
  reply: FastifyReply,
): void {
  void sendProblem(reply, problem(400, 'platform.bad-request', continueTrace(undefined).traceId));
}
