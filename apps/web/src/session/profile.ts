import { ROLES, type Role } from '@cus/kernel';

/** The signed-in person, as the tokens describe them. What they may do is decided by the server, never here. */
export interface Profile {
  readonly id: string;
  readonly name: string;
  readonly roles: readonly Role[];
  readonly centreId?: string;
  readonly providerId?: string;
}

type Claims = Readonly<Record<string, unknown>>;

/** The payload of a JWT, or nothing for an opaque token. The server has checked it; here it only fills the menu. */
export function readClaims(token: string): Claims {
  const payload = token.split('.')[1];
  if (payload === undefined) return {};
  try {
    const bytes = Uint8Array.from(atob(payload.replace(/-/g, '+').replace(/_/g, '/')), (c) =>
      c.charCodeAt(0),
    );
    return JSON.parse(new TextDecoder().decode(bytes)) as Claims;
  } catch {
    return {};
  }
}

function text(value: unknown): string | undefined {
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Roles stand where Keycloak puts them, in the access token. */
function rolesOf(claims: Claims): Role[] {
  const realm = claims['realm_access'] as { roles?: unknown } | undefined;
  const roles = Array.isArray(realm?.roles) ? realm.roles : [];
  // A realm has roles of its own too ("offline_access"); only Okienko's mean something here.
  return ROLES.filter((role) => roles.includes(role));
}

/** Joins the claims of the ID token with those of the access token. */
export function readProfile(idClaims: Claims, accessToken: string): Profile {
  const access = readClaims(accessToken);
  const claims: Claims = { ...access, ...idClaims };
  const id = text(claims['sub']) ?? '';
  const centreId = text(claims['centre']);
  const providerId = text(claims['provider']);
  return {
    id,
    name: text(claims['name']) ?? text(claims['preferred_username']) ?? id,
    roles: rolesOf(access),
    ...(centreId === undefined ? {} : { centreId }),
    ...(providerId === undefined ? {} : { providerId }),
  };
}
