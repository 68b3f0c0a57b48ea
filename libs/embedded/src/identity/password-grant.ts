import { createHash, timingSafeEqual } from 'node:crypto';
import type { Context, Provider } from 'oidc-provider';
import type { IdentityUser } from './identity-user';
import { findAccount, grantAll, RESOURCE, resourceServer, SCOPE } from './provider-configuration';

/** The person with that name and password. */
export function signIn(
  users: readonly IdentityUser[],
  username = '',
  password = '',
): IdentityUser | undefined {
  const user = users.find((candidate) => candidate.username === username.trim().toLowerCase());
  return user && same(user.password, password) ? user : undefined;
}

/** Adds the grant `password`, which oidc-provider rightly lacks; only clients that list it may use it. */
export function allowPasswordGrant(
  provider: Provider,
  refuse: (description: string) => Error,
  { users, accessTokenSeconds }: { users: readonly IdentityUser[]; accessTokenSeconds: number },
): void {
  const handler = async (ctx: Context) => {
    const { params, client } = ctx.oidc;
    const user = signIn(users, params.username, params.password);
    if (!user) throw refuse('Invalid user credentials');
    ctx.oidc.entity('Account', findAccount(users, user.id));
    const { grant, id: grantId } = await grantAll(provider, user.id, client.clientId);
    ctx.oidc.entity('Grant', grant);
    const common = { accountId: user.id, client, grantId, gty: 'password' };
    const access = new provider.AccessToken(common);
    access.resourceServer = new provider.ResourceServer(RESOURCE, resourceServer(accessTokenSeconds));
    access.scope = SCOPE;
    const authTime = Math.floor(Date.now() / 1000);
    const refresh = new provider.RefreshToken({
      ...common,
      scope: SCOPE,
      resource: RESOURCE,
      authTime,
      rotations: 0,
    });
    ctx.body = {
      access_token: await access.save(),
      token_type: 'Bearer',
      expires_in: accessTokenSeconds,
      refresh_token: await refresh.save(),
      scope: SCOPE,
    };
  };
  provider.registerGrantType('password', handler, ['username', 'password', 'scope']);
}

function same(one: string, other: string): boolean {
  const [a, b] = [one, other].map((text) => createHash('sha256').update(text).digest());
  return a !== undefined && b !== undefined && timingSafeEqual(a, b);
}
