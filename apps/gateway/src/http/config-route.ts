import { registry, type Output } from '@cus/contracts';
import type { OperationClient, TokenVerifier } from '@cus/platform';
import type { FastifyInstance } from 'fastify';
import type { GatewayConfig } from '../gateway-config';
import { bearer } from './operation-routes';

interface ConfigParts {
  readonly config: GatewayConfig;
  readonly client: OperationClient;
  readonly verifier: TokenVerifier;
}

/** What every browser must know before sign-in; with a token also the names of the centres its person works for. */
export function registerConfig(fastify: FastifyInstance, { config, ...parts }: ConfigParts): void {
  fastify.get('/api/config', async (request, reply) => {
    const centreNames = await namesFor(bearer(request), parts);
    return reply.header('cache-control', 'no-store').send({
      issuer: config.OKIENKO_ISSUER,
      clientId: config.OKIENKO_WEB_CLIENT_ID,
      demo: config.OKIENKO_DEMO,
      centreNames,
    });
  });
}

/**
 * Asked of the registry as the person, so that nobody learns of centres that are not theirs. The configuration is
 * open to all and never refused: whoever cannot be told a name is told none.
 */
async function namesFor(
  token: string | undefined,
  { client, verifier }: Omit<ConfigParts, 'config'>,
): Promise<Record<string, string>> {
  const actor = token && (await verifier.verify(token).catch(() => undefined));
  if (!actor) return {};
  const answer = await client.request(registry.getCentreSettings.id, { headers: { token }, payload: {} });
  if (!answer.ok) return {};
  const { name } = JSON.parse(Buffer.from(answer.body).toString('utf8')) as Output<
    typeof registry.getCentreSettings
  >;
  return { [actor.centreId]: name };
}
