/** What the gateway tells every browser, at `GET /api/config`. */
export interface AppConfig {
  /** OpenID issuer; its discovery document lies under `/.well-known/openid-configuration`. */
  readonly issuer: string;
  readonly clientId: string;
  /** Sample data: the banner is shown and the gallery of components stands at /gallery. */
  readonly demo: boolean;
  /** Centre id -> its name: told to a signed-in person of the own centre, empty before sign-in. */
  readonly centreNames: Readonly<Record<string, string>>;
}

/** Reads the configuration, as a person if signed in; throws when the gateway cannot be reached or answers with something else. */
export async function loadConfig(token?: string): Promise<AppConfig> {
  const headers = {
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch('/api/config', { headers });
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
