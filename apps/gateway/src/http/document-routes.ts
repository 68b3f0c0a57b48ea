import { asyncApiDocument, openApiDocument, type Contract } from '@cus/contracts';
import type { FastifyInstance } from 'fastify';

/** The interface as OpenAPI and AsyncAPI, made from the contracts that are served. */
export function registerDocuments(
  fastify: FastifyInstance,
  contracts: readonly Contract[],
  version: string,
): void {
  const openApi = JSON.stringify(openApiDocument(contracts, version));
  const asyncApi = JSON.stringify(asyncApiDocument(contracts, version));
  fastify.get('/openapi.json', (_request, reply) => reply.type('application/json').send(openApi));
  fastify.get('/asyncapi.json', (_request, reply) => reply.type('application/json').send(asyncApi));
}
