import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { DEMO_USERS } from '../src/demo-users.ts';

interface KeycloakUser {
  readonly id: string;
  readonly username: string;
  readonly firstName: string;
  readonly lastName: string;
  readonly realmRoles: readonly string[];
  readonly attributes: Readonly<Partial<Record<string, readonly string[]>>>;
}

const file = resolve(__dirname, '../../../deploy/keycloak/okienko-demo-users.json');

describe('the people of the demo', () => {
  it('are the same in Keycloak as at the embedded provider', () => {
    const { users } = JSON.parse(readFileSync(file, 'utf8')) as { users: KeycloakUser[] };
    const inKeycloak = users.map(({ id, username, firstName, lastName, realmRoles, attributes }) => ({
      id,
      username,
      name: `${firstName} ${lastName}`,
      roles: realmRoles,
      centre: attributes['centre']?.[0],
      provider: attributes['provider']?.[0],
    }));
    expect(inKeycloak).toEqual(
      DEMO_USERS.map(({ id, username, name, roles, centre, provider }) => ({
        id,
        username,
        name,
        roles,
        centre,
        provider,
      })),
    );
  });
});
