import { readClaims, readProfile } from './profile';

function token(claims: object): string {
  return `x.${Buffer.from(JSON.stringify(claims)).toString('base64url')}.y`;
}

describe('the signed-in person', () => {
  it('has a name with Polish letters, a centre, and only the roles Okienko knows', () => {
    const access = token({
      sub: 'u1',
      centre: 'c1',
      realm_access: { roles: ['offline_access', 'manager', 'intake'] },
    });
    expect(readProfile({ sub: 'u1', name: 'Łucja Żółć' }, access)).toEqual({
      id: 'u1',
      name: 'Łucja Żółć',
      roles: ['intake', 'manager'],
      centreId: 'c1',
    });
  });

  it('of a contracted organisation belongs to it', () => {
    const access = token({
      sub: 'u2',
      preferred_username: 'jan',
      provider: 'p1',
      realm_access: { roles: ['provider'] },
    });
    expect(readProfile({}, access)).toEqual({ id: 'u2', name: 'jan', roles: ['provider'], providerId: 'p1' });
  });

  it.each(['', 'opaque', 'a.%%%.c'])('an unreadable token %s claims nothing', (value) => {
    expect(readClaims(value)).toEqual({});
  });
});
