import 'reflect-metadata';
import { existsSync, readFileSync } from 'node:fs';
import { join, sep } from 'node:path';
import helmet, { type HelmetOptions } from 'helmet';
import staticFiles from '@fastify/static';
import { asyncApiDocument, contracts as allContracts, openApiDocument, type Contract } from '@cus/contracts';
import {
  connectionLost,
  connectNats,
  continueTrace,
  createLog,
  metrics,
  OperationClient,
  Subjects,
  TokenVerifier,
  type Log,
} from '@cus/platform';
import { NestFactory } from '@nestjs/core';
import type { NestFastifyApplication } from '@nestjs/platform-fastify';
import type { NatsConnection } from '@nats-io/transport-node';
import type { FastifyInstance, FastifyReply, FastifyRequest } from 'fastify';
import type { GatewayConfig } from './gateway-config';
import { GatewayModule } from './gateway.module';
import { readiness } from './health/readiness';
import { registerConfig } from './http/config-route';
import { answerBrokenAddress, registerFallbacks } from './http/fallbacks';
import { HttpAdapter } from './http/http-adapter';
import { registerOperationRoutes, sendProblem } from './http/operation-routes';
import { problem } from './http/problem';

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
  registerDocuments(fastify, contracts);
  if (config.OKIENKO_WEB_ROOT) await serveFiles(fastify, config.OKIENKO_WEB_ROOT);
}

/** Fastify also reads text/plain by default; an operation's body is JSON or nothing. */
function acceptJsonOnly(fastify: FastifyInstance): void {
  fastify.removeContentTypeParser('text/plain');
}

function securityHeaders(config: GatewayConfig): HelmetOptions {
  const provider = new URL(config.OKIENKO_ISSUER).origin;
  return {
    contentSecurityPolicy: {
      useDefaults: false,
      directives: {
        defaultSrc: ["'self'"],
        connectSrc: ["'self'", provider],
        imgSrc: ["'self'", 'data:'],
        styleSrc: ["'self'", "'unsafe-inline'"],
        objectSrc: ["'none'"],
        baseUri: ["'none'"],
        frameAncestors: ["'none'"],
        formAction: ["'self'", provider],
      },
    },
    // Behind the town's own TLS; a plain-HTTP demo must not pin browsers to HTTPS.
    strictTransportSecurity: false,
    crossOriginOpenerPolicy: { policy: 'same-origin' },
  };
}

function registerHealth(fastify: FastifyInstance, ask: () => ReturnType<typeof readiness>): void {
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

function registerDocuments(fastify: FastifyInstance, contracts: readonly Contract[]): void {
  const openApi = JSON.stringify(openApiDocument(contracts, VERSION));
  const asyncApi = JSON.stringify(asyncApiDocument(contracts, VERSION));
  fastify.get('/openapi.json', (_request, reply) => reply.type('application/json').send(openApi));
  fastify.get('/asyncapi.json', (_request, reply) => reply.type('application/json').send(asyncApi));
}

/** The web application's page; `undefined` where none is served. */
function pageOf(root: string | undefined): string | undefined {
  if (!root) return undefined;
  const index = join(root, 'index.html');
  if (!existsSync(index)) throw new Error(`No web application in ${root}: build it with "npm run build"`);
  return readFileSync(index, 'utf8');
}

/**
 * Files under `assets/` carry their digest in the name and never change. The others keep their name over versions, the
 * service worker of the phones above all: a stale one would hold a phone at an old version.
 */
async function serveFiles(fastify: FastifyInstance, root: string): Promise<void> {
  const assets = join(root, 'assets') + sep;
  const setHeaders = (reply: FastifyReply, path: string) =>
    reply.header(
      'cache-control',
      path.startsWith(assets) ? 'public, max-age=31536000, immutable' : 'no-cache',
    );
  await fastify.register(
    staticFiles as never,
    { root, wildcard: false, index: false, cacheControl: false, setHeaders } as never,
  );
}
