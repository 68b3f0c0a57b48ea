import 'reflect-metadata';
import { contracts as allContracts, type Contract } from '@cus/contracts';
import {
  connectionLost,
  connectNats,
  createLog,
  OperationClient,
  Subjects,
  TokenVerifier,
  type Log,
} from '@cus/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { NatsConnection } from '@nats-io/transport-node';
import type { FastifyInstance } from 'fastify';
import helmet from 'helmet';
import type { GatewayConfig } from './gateway-config';
import { GatewayModule } from './gateway.module';
import { registerHealth } from './health/health-routes';
import { readiness } from './health/readiness';
import { registerConfig } from './http/config-route';
import { registerDocuments } from './http/document-routes';
import { answerBrokenAddress, registerFallbacks } from './http/fallbacks';
import { HttpAdapter } from './http/http-adapter';
import { registerOperationRoutes } from './http/operation-routes';
import { securityHeaders } from './http/security-headers';
import { pageOf, serveFiles } from './http/web-files';

const VERSION = '0.1.0';
const BODY_LIMIT = 256 * 1024;

export interface RunningGateway {
  /** Where it listens, e.g. `http://127.0.0.1:8080`. */
  readonly url: string;
  /** Settles when no service can be reached any more. */
  readonly lost: Promise<Error>;
  stop(): Promise<void>;
}

/** Starts the HTTP door. `contracts` is all of the product's unless a test serves less. */
export async function startGateway(
  config: GatewayConfig,
  contracts: readonly Contract[] = Object.values(allContracts),
): Promise<RunningGateway> {
  const log = createLog('gateway', config.OKIENKO_LOG_LEVEL);
  const nats = await connectNats(config.OKIENKO_NATS_URL, 'gateway', config.OKIENKO_NATS_PASSWORD);
  const verifier = new TokenVerifier({
    issuer: config.OKIENKO_ISSUER,
    audience: config.OKIENKO_AUDIENCE,
    ...(config.OKIENKO_JWKS_URL ? { jwksUrl: config.OKIENKO_JWKS_URL } : {}),
  });
  await verifier.warm();
  const app = await NestFactory.create<NestFastifyApplication>(
    GatewayModule.create(),
    new HttpAdapter({
      bodyLimit: BODY_LIMIT,
      routerOptions: { maxParamLength: 200 },
      keepAliveTimeout: 65_000,
      requestTimeout: 30_000,
      exposeHeadRoutes: false,
      frameworkErrors: answerBrokenAddress,
    }),
    { logger: ['error', 'warn'], abortOnError: false },
  );
  const fastify = app.getHttpAdapter().getInstance() as unknown as FastifyInstance;
  await registerAll(fastify, { config, contracts, nats, verifier, log });
  await app.listen(config.OKIENKO_HTTP_PORT, config.OKIENKO_HTTP_HOST);
  return {
    url: (await app.getUrl()).replace('[::1]', '127.0.0.1'),
    lost: connectionLost(nats),
    async stop() {
      await app.close();
      await nats.drain().catch(() => undefined);
    },
  };
}

interface Parts {
  readonly config: GatewayConfig;
  readonly contracts: readonly Contract[];
  readonly nats: NatsConnection;
  readonly verifier: TokenVerifier;
  readonly log: Log;
}

async function registerAll(
  fastify: FastifyInstance,
  { config, contracts, nats, verifier, log }: Parts,
): Promise<void> {
  const subjects = new Subjects(config.OKIENKO_NAMESPACE);
  const protect = helmet(securityHeaders(config));
  fastify.addHook('onRequest', (request, reply, done) => protect(request.raw, reply.raw, done as never));
  acceptJsonOnly(fastify);
  // Before any route: a plugin that is awaited after one freezes the error handler that route knows.
  const page = pageOf(config.OKIENKO_WEB_ROOT);
  registerFallbacks(fastify, { contracts, log, ...(page === undefined ? {} : { page }) });
  const client = new OperationClient(nats, subjects);
  registerOperationRoutes(fastify, { contracts, verifier, client });
  registerConfig(fastify, { config, verifier, client });
  registerHealth(fastify, () => readiness(nats, subjects, contracts, () => verifier.hasKeys()));
  registerDocuments(fastify, contracts, VERSION);
  if (config.OKIENKO_WEB_ROOT) await serveFiles(fastify, config.OKIENKO_WEB_ROOT);
}

/** Fastify also reads text/plain by default; an operation's body is JSON or nothing. */
function acceptJsonOnly(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain');
}
