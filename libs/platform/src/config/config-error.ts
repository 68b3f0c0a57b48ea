/** Wrong or missing settings: every fault at once, each with the name of its variable. */
export class ConfigError extends Error {
  override readonly name = 'ConfigError';
}
