import { z } from 'zod';

/** Settings every process of the product shares. */
export const platformConfig = z.object({
  OKIENKO_DATABASE_URL: z
    .url()
    .describe('PostgreSQL address; user and password are replaced by each service role'),
  OKIENKO_DATABASE_PASSWORD: z.string().default('').describe('Password of the service roles'),
  OKIENKO_NATS_URL: z
    .string()
    .regex(/^(nats|tls):\/\/[^,]+(,(nats|tls):\/\/[^,]+)*$/, 'must be nats:// or tls:// addresses')
    .default('nats://127.0.0.1:4222')
    .describe('NATS address (JetStream enabled); may carry a user and password of its own'),
  OKIENKO_NATS_PASSWORD: z
    .string()
    .optional()
    .describe(
      'Password of the part\'s own user on NATS, named like the service, or "gateway"; left out: no sign-in beyond the address',
    ),
  OKIENKO_NAMESPACE: z
    .string()
    .regex(/^[a-z0-9]+$/)
    .default('cus')
    .describe('First part of every subject, stream and durable name; one per installation on a broker'),
  OKIENKO_ISSUER: z.url().describe('Issuer of the tokens, exactly as it stands in them'),
  OKIENKO_JWKS_URL: z.url().optional().describe('Where the keys are fetched, if not below the issuer'),
  OKIENKO_AUDIENCE: z.string().default('okienko-api').describe('Audience every token must name'),
  OKIENKO_EVENT_TRIES: z.coerce
    .number()
    .int()
    .min(5)
    .max(1_000)
    .default(50)
    .describe(
      'How often an event is tried whose effect the database does not finish though it answers others, before it is put aside; 50 take seven hours',
    ),
  OKIENKO_METRICS_PORT: z.coerce
    .number()
    .int()
    .min(0)
    .max(65535)
    .optional()
    .describe('Port of 127.0.0.1 on which a service alone shows its metrics, 0 for any; left out: not shown'),
  OKIENKO_LOG_LEVEL: z.enum(['debug', 'info', 'warn', 'error', 'silent']).default('info'),
  OKIENKO_SECRET_KEY: z
    .string()
    .regex(/^[0-9a-f]{64}$/, 'must be 64 hexadecimal digits')
    .describe('Key of encrypted fields and their blind indexes (PESEL, concealed address), 32 bytes in hex'),
});

export type PlatformConfig = z.output<typeof platformConfig>;

/** Nest token of the settings, for a service's providers: `@Inject(PLATFORM_CONFIG) config: PlatformConfig`. */
export const PLATFORM_CONFIG = Symbol('PlatformConfig');
