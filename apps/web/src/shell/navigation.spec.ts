import { ROLES } from '@cus/kernel';
import { areasFor } from './navigation';

const everything = () => true;
const ids = (...args: Parameters<typeof areasFor>) => areasFor(...args).map((area) => area.id);

describe('the rail', () => {
  it.each(ROLES)('of %s holds at most seven things and begins with today', (role) => {
    const areas = ids({ roles: [role], isDemo: false }, everything);
    expect(areas.length).toBeLessThanOrEqual(7);
    expect(areas[0]).toBe('home');
  });

  it('shows a provider only what belongs to providers', () => {
    expect(ids({ roles: ['provider'], isDemo: false }, everything)).toEqual([
      'home',
      'provider',
      'deliveries',
      'handyman',
      'housing',
      'month',
    ]);
  });

  it('never leads to a screen that does not exist', () => {
    expect(ids({ roles: ['manager'], isDemo: false }, (path) => path === '/')).toEqual(['home']);
  });

  it('before sign-in shows the gallery of a demo and nothing else', () => {
    expect(ids({ roles: undefined, isDemo: true }, everything)).toEqual(['gallery']);
    expect(ids({ roles: undefined, isDemo: false }, everything)).toEqual([]);
  });
});
