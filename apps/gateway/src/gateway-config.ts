import { platformConfig } from '@cus/platform';
import { z } from 'zod';

/** Settings of the gateway beside those every process shares. */
export const gatewayConfig = platformConfig
  .omit({
    OKIENKO_DATABASE_URL: true,
    OKIENKO_DATABASE_PASSWORD: true,
    OKIENKO_SECRET_KEY: true,
    OKIENKO_EVENT_TRIES: true,
    OKIENKO_METRICS_PORT: true,
  })
  .extend({
    OKIENKO_HTTP_HOST: z.string().default('127.0.0.1').describe('Address the gateway listens on'),
    OKIENKO_HTTP_PORT: z.coerce
      .number()
      .int()
      .min(0)
      .max(65535)
      .default(8080)
      .describe('Port the gateway listens on'),
    OKIENKO_WEB_ROOT: z
      .string()
      .optional()
      .describe('Folder of the built web application; no pages are served without it'),
    OKIENKO_WEB_CLIENT_ID: z.string().default('okienko-web').describe('OpenID client of the web application'),
    OKIENKO_DEMO: z.stringbool().default(false).describe('Shows the banner of sample data'),
  });

export type GatewayConfig = z.output<typeof gatewayConfig>;
