import { readClaims, readProfile } from './profile';

function token(claims: object): string {
  return `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`;
}

describe('the signed-in person', () => {
  it('has a name with Polish letters and the roles of both tokens, each once', () => {
    const access = token({ sub: 'u1', name: 'Łucja Żółć', roles: ['intake'], centre_id: 'c1' });
    expect(readProfile({ sub: 'u1', roles: ['intake', 'manager'] }, access)).toEqual({
      id: 'u1',
      name: 'Łucja Żółć',
      roles: ['intake', 'manager'],
      centreId: 'c1',
    });
  });

  it('is read from Keycloak realm roles too', () => {
    const access = token({ sub: 'u2', preferred_username: 'jan', realm_access: { roles: ['provider'] } });
    expect(readProfile({}, access)).toEqual({ id: 'u2', name: 'jan', roles: ['provider'] });
  });

  it.each(['', 'opaque', 'a.%%%.c'])('an unreadable token %s claims nothing', (value) => {
    expect(readClaims(value)).toEqual({});
  });
});
