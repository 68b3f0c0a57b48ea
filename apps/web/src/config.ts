/** What the gateway tells every browser before sign-in, at `GET /api/config`. */
export interface AppConfig {
  /** OpenID issuer; its discovery document lies under `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Sample data: the banner is shown and the gallery is open. */
  readonly demo: boolean;
  /** Centre id -> its name, for the shell. */
  readonly centreNames: Readonly<Record<string, string>>;
}

/** Reads the configuration; throws when the gateway cannot be reached or answers with something else. */
export async function loadConfig(): Promise<AppConfig> {
  const response = await fetch('/api/config', { headers: { accept: 'application/json' } });
  if (!response.ok) throw new Error(`configuration: HTTP ${response.status}`);
  const config = (await response.json()) as Partial<AppConfig>;
  if (typeof config.issuer !== 'string' || typeof config.clientId !== 'string') {
    throw new Error('configuration: issuer or clientId missing');
  }
  return {
    issuer: config.issuer,
    clientId: config.clientId,
    demo: config.demo === true,
    centreNames: config.centreNames ?? {},
  };
}
