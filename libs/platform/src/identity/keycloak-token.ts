import { ROLES, type Role } from '@cus/kernel';

interface KeycloakToken {
  hasRole(name: string): boolean;
}

// keycloak-connect publishes no types for its token class and no entry point for it.
// eslint-disable-next-line @typescript-eslint/no-require-imports
const Token = require('keycloak-connect/middleware/auth-utils/token') as new (
  jwt: string,
  clientId: string,
) => KeycloakToken;

/**
 * Realm roles as keycloak-connect reads them. Only for tokens that `TokenVerifier` has verified:
 * the library itself accepts tokens it should not (see docs/adr/0004-identity.md).
 */
export function realmRoles(verifiedJwt: string, audience: string): Role[] {
  const token = new Token(verifiedJwt, audience);
  return ROLES.filter((role) => token.hasRole(`realm:${role}`));
}
