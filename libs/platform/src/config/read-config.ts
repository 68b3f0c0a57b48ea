import type { z } from 'zod';
import { ConfigError } from './config-error';

/**
 * Reads a part's settings from the environment; the only place that touches `process.env`.
 * @throws ConfigError naming all faulty variables in one message.
 */
export function readConfig<S extends z.ZodObject>(
  schema: S,
  // eslint-disable-next-line no-restricted-properties -- this is the place
  env: NodeJS.ProcessEnv = process.env,
): z.output<S> {
  const given = Object.fromEntries(
    Object.keys(schema.shape).map((key) => [key, env[key] === '' ? undefined : env[key]]),
  );
  const parsed = schema.safeParse(given);
  if (parsed.success) return parsed.data;
  const faults = parsed.error.issues.map((issue) => `${issue.path.join('.')}: ${issue.message}`);
  throw new ConfigError(`Settings are wrong. ${faults.join('; ')}`);
}
