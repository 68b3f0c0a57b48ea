import { continueTrace, metrics } from '@cus/platform';
import type { FastifyInstance, FastifyRequest } from 'fastify';
import { sendProblem } from '../http/operation-routes';
import { problem } from '../http/problem';
import type { readiness } from './readiness';

/** Whether the process lives, whether the main job can be done, and numbers for the machine room. */
export function registerHealth(fastify: FastifyInstance, ask: () => ReturnType<typeof readiness>): void {
  fastify.get('/health/live', () => ({ alive: true }));
  fastify.get('/health/ready', async (request, reply) => {
    const { metrics: shownBy, ...answer } = await ask();
    return reply
      .code(answer.ready ? 200 : 503)
      .header('cache-control', 'no-store')
      .send(isLocal(request) && shownBy ? { ...answer, metrics: shownBy } : answer);
  });
  fastify.get('/metrics', async (request, reply) => {
    // Numbers for the machine room, not for the town: only callers on the same host or a scraper beside us.
    if (!isLocal(request))
      return sendProblem(reply, problem(404, 'platform.not-found', continueTrace(undefined).traceId));
    return reply.type(metrics.contentType).send(await metrics.metrics());
  });
}

/** A proxy on this machine speaks for people elsewhere, and says so. */
function isLocal({ ip, headers }: FastifyRequest): boolean {
  const forwarded = headers['x-forwarded-for'] ?? headers['forwarded'];
  return forwarded === undefined && ['127.0.0.1', '::1', '::ffff:127.0.0.1'].includes(ip);
}
