import type { Account, Context, Grant, Provider, Token } from 'oidc-provider';
import { claimsOf, type IdentityUser } from './identity-user';
import type { MemoryStore } from './memory-store';
import { askBeforeSignOut, errorPage, signedOutPage, signOutPage } from './pages';
import type { SigningKeys } from './signing-keys';

/** Whom the access tokens are for: the gateway and the services behind it. */
export const AUDIENCE = 'okienko-api';

/** One name for the API inside oidc-provider, which wants a URI; tokens show only the audience. */
export const RESOURCE = 'urn:okienko:api';

export const SCOPE = 'openid profile email';

// The same times as in deploy/keycloak: ten hours are a working day, half an hour of silence ends the session.
const DAY_SECONDS = 10 * 60 * 60;
const IDLE_SECONDS = 30 * 60;

export interface ProviderSettings {
  readonly users: readonly IdentityUser[];
  readonly clients: readonly Record<string, unknown>[];
  readonly allowedOrigins: readonly string[];
  readonly accessTokenSeconds: number;
  readonly keys: SigningKeys;
  readonly store: MemoryStore;
  /** Path of the realm: `/realms/cus`. */
  readonly mountPath: string;
}

/** oidc-provider shaped like Keycloak: the same paths, the same claims in the same places. */
export function providerConfiguration(settings: ProviderSettings): Record<string, unknown> {
  const { users, clients, allowedOrigins, accessTokenSeconds, keys, store, mountPath } = settings;
  return {
    clients,
    jwks: { keys: keys.keys },
    cookies: { keys: keys.cookieKeys },
    adapter: (model: string) => store.adapterFor(model),
    routes: ROUTES,
    scopes: SCOPE.split(' '),
    claims: { openid: ['sub', 'sid', 'name', 'preferred_username', 'locale', 'centre', 'provider', 'site'] },
    conformIdTokenClaims: false,
    responseTypes: ['code'],
    pkce: { required: () => true },
    clientBasedCORS: (_ctx: Context, origin: string) => allowedOrigins.includes(origin),
    findAccount: (_ctx: Context, id: string) => findAccount(users, id),
    loadExistingGrant,
    issueRefreshToken: (_ctx: Context, client: Context['oidc']['client']) =>
      client.grantTypeAllowed('refresh_token'),
    rotateRefreshToken: true,
    interactions: {
      url: (_ctx: Context, interaction: { uid: string }) => `${mountPath}/interaction/${interaction.uid}`,
    },
    renderError: errorPage(allowedOrigins),
    ttl: lifetimes(accessTokenSeconds),
    features: features(allowedOrigins, accessTokenSeconds),
    formats: {
      customizers: { jwt: (_ctx: unknown, token: Token, jwt: Jwt) => asKeycloakToken(users, token, jwt) },
    },
  };
}

const ROUTES = {
  authorization: '/protocol/openid-connect/auth',
  token: '/protocol/openid-connect/token',
  jwks: '/protocol/openid-connect/certs',
  end_session: '/protocol/openid-connect/logout',
  revocation: '/protocol/openid-connect/revoke',
};

function lifetimes(accessTokenSeconds: number): Record<string, number> {
  return {
    AccessToken: accessTokenSeconds,
    IdToken: accessTokenSeconds,
    AuthorizationCode: 60,
    Interaction: IDLE_SECONDS,
    Session: DAY_SECONDS,
    Grant: DAY_SECONDS,
    RefreshToken: IDLE_SECONDS,
  };
}

function features(allowedOrigins: readonly string[], accessTokenSeconds: number): Record<string, unknown> {
  return {
    devInteractions: { enabled: false },
    userinfo: { enabled: false },
    pushedAuthorizationRequests: { enabled: false },
    dPoP: { enabled: false },
    revocation: { enabled: true },
    rpInitiatedLogout: {
      enabled: true,
      // A hint proves that the wish comes from the application; without one any page could sign people out.
      logoutSource: (ctx: Context, form: string) =>
        ctx.oidc.entities.IdTokenHint ? signOutPage(ctx, form) : askBeforeSignOut(ctx, form),
      postLogoutSuccessSource: signedOutPage(allowedOrigins),
    },
    resourceIndicators: {
      enabled: true,
      defaultResource: () => RESOURCE,
      useGrantedResource: () => true,
      getResourceServerInfo: () => resourceServer(accessTokenSeconds),
    },
  };
}

export function resourceServer(accessTokenSeconds: number): Record<string, unknown> {
  return {
    scope: SCOPE,
    audience: AUDIENCE,
    accessTokenTTL: accessTokenSeconds,
    accessTokenFormat: 'jwt',
    jwt: { sign: { alg: 'RS256' } },
  };
}

/** A new permission for everything the API offers: people are not asked, the centre decides. */
export async function grantAll(
  provider: Provider,
  accountId: string,
  clientId: string,
): Promise<{ grant: Grant; id: string }> {
  const grant = new provider.Grant({ accountId, clientId });
  grant.addOIDCScope(SCOPE);
  grant.addResourceScope(RESOURCE, SCOPE);
  return { grant, id: await grant.save() };
}

async function loadExistingGrant(ctx: Context): Promise<Grant | undefined> {
  const { provider, client, session } = ctx.oidc;
  const id = session?.grantIdFor(client.clientId);
  const existing = id ? await provider.Grant.find(id) : undefined;
  if (existing) return existing;
  return session?.accountId
    ? (await grantAll(provider, session.accountId, client.clientId)).grant
    : undefined;
}

export function findAccount(users: readonly IdentityUser[], id: string): Account | undefined {
  const user = users.find((candidate) => candidate.id === id);
  return user && { accountId: id, claims: async () => ({ sub: id, ...claimsOf(user) }) };
}

interface Jwt {
  header?: Record<string, unknown>;
  readonly payload: Record<string, unknown>;
}

function asKeycloakToken(users: readonly IdentityUser[], token: Token, jwt: Jwt): void {
  const user = users.find(({ id }) => id === token.accountId);
  if (!user) return;
  const { client_id: azp } = jwt.payload;
  delete jwt.payload.client_id;
  jwt.header = { typ: 'JWT' };
  Object.assign(jwt.payload, {
    typ: 'Bearer',
    azp,
    sid: token.sessionUid ?? token.grantId,
    realm_access: { roles: user.roles },
    ...claimsOf(user),
  });
}
