import type { z } from 'zod';
import type { Contract } from '../core/contract';
import { pathParameters, type Operation } from '../core/operation';
import { jsonSchema, type JsonSchema } from './json-schema';

export type OpenApiDocument = Record<string, unknown> & { paths: Record<string, Record<string, unknown>> };

/** Statuses every operation may answer with besides success; the code inside tells which refusal it was. */
const REFUSALS: Record<string, string> = {
  '400': 'The input does not fit the contract; `errors` names each place',
  '401': 'No valid token',
  '403': 'The role may not do this',
  '404': 'Not found, or not yours',
  '409': 'Somebody else was faster, or the state does not allow it',
  '422': 'A rule of the centre or of law stands against it',
  '503': 'A part of the product is away; try again with the same Idempotency-Key',
};

/** OpenAPI 3.1 of everything the gateway offers, made from the contracts alone. */
export function openApiDocument(contracts: readonly Contract[], version: string): OpenApiDocument {
  const paths: OpenApiDocument['paths'] = {};
  for (const operation of contracts.flatMap((contract) => contract.operations)) {
    const path = `/api${operation.path}`;
    const method = operation.method.toLowerCase();
    if (paths[path]?.[method]) throw new Error(`Two operations share ${operation.method} ${path}`);
    paths[path] = { ...paths[path], [method]: operationObject(operation) };
  }
  return {
    openapi: '3.1.0',
    info: {
      title: 'Okienko',
      version,
      description:
        'What a Centre of Social Services (CUS) does, as an interface. Money is in grosze, dates are local to Europe/Warsaw.',
      license: { name: 'EUPL-1.2', identifier: 'EUPL-1.2' },
      contact: { name: 'Okienko maintainers', url: 'https://okienko.invalid' },
    },
    servers: [{ url: '/', description: 'The installation that serves this document' }],
    tags: contracts.map(({ service }) => ({
      name: service,
      description: `Operations of the service ${service}`,
    })),
    security: [{ bearer: [] }],
    paths: Object.fromEntries(Object.entries(paths).sort(([a], [b]) => a.localeCompare(b))),
    components: {
      securitySchemes: {
        bearer: {
          type: 'http',
          scheme: 'bearer',
          bearerFormat: 'JWT',
          description: 'Access token of the OpenID provider',
        },
      },
      schemas: { Problem: PROBLEM },
      responses: Object.fromEntries(
        Object.entries(REFUSALS).map(([status, description]) => [
          `Refusal${status}`,
          {
            description,
            content: { 'application/problem+json': { schema: { $ref: '#/components/schemas/Problem' } } },
          },
        ]),
      ),
    },
  };
}

function operationObject(operation: Operation): Record<string, unknown> {
  const input = jsonSchema(operation.input, 'input') as {
    properties?: Record<string, JsonSchema>;
    required?: string[];
  };
  const inPath = pathParameters(operation);
  const rest = Object.entries(input.properties ?? {}).filter(([name]) => !inPath.includes(name));
  const required = (input.required ?? []).filter((name) => !inPath.includes(name));
  const parameters = [
    ...inPath.map((name) => ({ name, in: 'path', required: true, schema: input.properties?.[name] ?? {} })),
    ...(operation.method === 'GET'
      ? rest.map(([name, schema]) => ({ name, in: 'query', required: required.includes(name), schema }))
      : []),
    ...(operation.kind === 'command' ? [IDEMPOTENCY_KEY] : []),
  ];
  return {
    operationId: operation.id,
    tags: [operation.service],
    summary: operation.summary,
    description: description(operation),
    parameters,
    ...(operation.method === 'POST' ? { requestBody: requestBody(rest, required) } : {}),
    responses: {
      '200': {
        description: 'Done',
        content: { 'application/json': { schema: outputSchema(operation.output) } },
      },
      ...Object.fromEntries(
        Object.keys(REFUSALS).map((status) => [status, { $ref: `#/components/responses/Refusal${status}` }]),
      ),
    },
  };
}

function description(operation: Operation): string {
  const refusals =
    operation.errors.length > 0
      ? ` Refusals: ${operation.errors.map((code) => `\`${code}\``).join(', ')}.`
      : '';
  const body =
    operation.largestBody === undefined ? '' : ` Its body may have ${operation.largestBody} bytes.`;
  return `May be called by: ${operation.allow.join(', ')}.${refusals}${body}`;
}

function requestBody(properties: [string, JsonSchema][], required: string[]): Record<string, unknown> {
  const schema = {
    type: 'object',
    properties: Object.fromEntries(properties),
    ...(required.length > 0 ? { required } : {}),
    additionalProperties: false,
  };
  return { required: required.length > 0, content: { 'application/json': { schema } } };
}

function outputSchema(output: z.ZodType): JsonSchema {
  return jsonSchema(output, 'output');
}

const IDEMPOTENCY_KEY = {
  name: 'Idempotency-Key',
  in: 'header',
  required: false,
  description:
    'UUID of this command: sending it again with the same key gives the same answer and does nothing twice',
  schema: { type: 'string', format: 'uuid' },
};

const PROBLEM: JsonSchema = {
  type: 'object',
  description: 'RFC 9457 problem details',
  required: ['type', 'title', 'status', 'code', 'traceId'],
  properties: {
    type: { type: 'string', format: 'uri' },
    title: { type: 'string' },
    status: { type: 'integer', minimum: 400, maximum: 599 },
    code: { type: 'string', description: 'Key of the sentence shown to people' },
    params: { type: 'object', additionalProperties: { type: ['string', 'number', 'boolean'] } },
    errors: {
      type: 'array',
      items: {
        type: 'object',
        required: ['pointer', 'code'],
        properties: {
          pointer: { type: 'string', description: 'JSON pointer into the input' },
          code: { type: 'string' },
        },
      },
    },
    traceId: { type: 'string', description: 'Names this request in the logs' },
  },
};
