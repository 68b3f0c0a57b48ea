import { fields } from '@cus/contracts';
import { type Account, type Actor, DomainError } from '@cus/kernel';
import { isDeepStrictEqual } from 'node:util';
import { errors, jwtVerify, type JWTPayload } from 'jose';
import { z } from 'zod';
import { JwksSource } from './jwks-source';
import { realmRoles } from './keycloak-token';

/** The token is missing, wrong, out of date or not for us. The reason is for our log, not for the caller. */
export class Unauthenticated extends Error {
  override readonly name = 'Unauthenticated';
}

const claims = z.object({
  sub: z.uuid(),
  typ: z.literal('Bearer'),
  exp: z.number(),
  iat: z.number(),
  centre: z.uuid(),
  provider: z.uuid().optional(),
  // A name nobody can show must not keep a person out.
  name: fields.text(160).optional().catch(undefined),
  preferred_username: fields.text(120).optional().catch(undefined),
  site: fields.text(160).optional().catch(undefined),
});

interface VerifierOptions {
  readonly issuer: string;
  readonly audience: string;
  readonly jwksUrl?: string;
  readonly jwks?: ConstructorParameters<typeof JwksSource>[1];
  /** How long a verified token is remembered; a withdrawn key or a revoked session is noticed after this. */
  readonly rememberMs?: number;
}

const CLOCK_TOLERANCE_SECONDS = 30;
const REMEMBERED_TOKENS = 5_000;

/** Verifies access tokens with jose: issuer, audience, algorithm, type, expiry and key are all pinned. */
export class TokenVerifier {
  private readonly keys: JwksSource;
  private readonly remembered = new Map<string, { actor: Actor; until: number }>();

  constructor(private readonly options: VerifierOptions) {
    const url = options.jwksUrl ?? `${options.issuer}/protocol/openid-connect/certs`;
    this.keys = new JwksSource(url, options.jwks);
  }

  warm(): Promise<void> {
    return this.keys.warm();
  }

  /** Whether any token could be verified now. */
  hasKeys(): Promise<boolean> {
    return this.keys.available();
  }

  /** @throws Unauthenticated, or `unavailable` when there are no keys to verify with. */
  async verify(jwt: string | undefined): Promise<Actor> {
    if (!jwt) throw new Unauthenticated('no token');
    const known = this.remembered.get(jwt);
    if (known && known.until > Date.now()) return known.actor;
    const payload = await this.verifiedPayload(jwt);
    const parsed = claims.safeParse(payload);
    if (!parsed.success)
      throw new Unauthenticated(`claims: ${parsed.error.issues.map((i) => i.path.join('.')).join(', ')}`);
    const { sub, centre, provider, exp } = parsed.data;
    const roles = realmRoles(jwt, this.options.audience);
    // A provider's person must be bound to a provider, or row security would show the whole centre.
    if (roles.includes('provider') !== (provider !== undefined))
      throw new Unauthenticated('provider role without provider');
    if (provider && !isDeepStrictEqual(roles, ['provider']))
      throw new Unauthenticated('provider mixed with staff roles');
    const account = accountOf(parsed.data);
    const actor: Actor = {
      userId: sub,
      roles,
      centreId: centre,
      ...(provider ? { providerId: provider } : {}),
      ...(account ? { account } : {}),
    };
    this.remember(jwt, actor, exp);
    return actor;
  }

  private async verifiedPayload(jwt: string): Promise<JWTPayload> {
    try {
      const { payload } = await jwtVerify(jwt, this.keys.key, {
        issuer: this.options.issuer,
        audience: this.options.audience,
        algorithms: ['RS256', 'PS256', 'ES256'],
        requiredClaims: ['exp', 'iat', 'sub', 'typ'],
        clockTolerance: CLOCK_TOLERANCE_SECONDS,
      });
      return payload;
    } catch (error) {
      if (error instanceof errors.JWKSTimeout)
        throw new DomainError('unavailable', 'platform.identity-unavailable');
      // Also what a key the provider published wrongly throws: such a token is not verified, so it is refused.
      throw new Unauthenticated(error instanceof Error ? error.message : String(error));
    }
  }

  private remember(jwt: string, actor: Actor, exp: number): void {
    if (this.remembered.size >= REMEMBERED_TOKENS) this.remembered.clear();
    const until = Math.min(exp * 1000, Date.now() + (this.options.rememberMs ?? 30_000));
    this.remembered.set(jwt, { actor, until });
  }
}

function accountOf({ name, preferred_username: login, site }: z.output<typeof claims>): Account | undefined {
  if (!name && !login) return undefined;
  return { ...(name ? { name } : {}), ...(login ? { login } : {}), ...(site ? { site } : {}) };
}
