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
export async function loadConfig(token?: string, patience?: number): Promise<AppConfig> {
  const headers = {
    accept: 'application/json',
    ...(token === undefined ? {} : { authorization: `Bearer ${token}` }),
  };
  const response = await fetch('/api/config', {
    headers,
    ...(patience === undefined ? {} : { signal: AbortSignal.timeout(patience) }),
  });
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

const PLACE = 'okienko.config';
/** Longer than a slow network needs; a phone that shows bars and reaches nobody must not wait for ever. */
const PATIENCE_MILLISECONDS = 6_000;

export interface OpenedConfig {
  readonly config: AppConfig;
  /** Whether the gateway itself said so; otherwise it is what it said last on this device. */
  readonly isFresh: boolean;
}

/** The configuration at the start, also without a network. It holds nothing about anybody. */
export async function openConfig(store: Pick<Storage, 'getItem' | 'setItem'>): Promise<OpenedConfig> {
  const last = store.getItem(PLACE);
  try {
    const config = await loadConfig(undefined, last === null ? undefined : PATIENCE_MILLISECONDS);
    store.setItem(PLACE, JSON.stringify(config));
    return { config, isFresh: true };
  } catch (error) {
    const isSilent = error instanceof TypeError || error instanceof DOMException;
    if (last === null || !isSilent) throw error;
    return { config: JSON.parse(last) as AppConfig, isFresh: false };
  }
}
