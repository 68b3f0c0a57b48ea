import { ROLES } from '@cus/kernel';
import { areasFor, railOf, type Visitor } from './navigation';

const everything = () => true;
const ids = (areas: readonly { readonly id: string }[]) => areas.map((area) => area.id);
const areasOf = (visitor: Visitor, isOpen: (path: string) => boolean = everything) =>
  areasFor(visitor, isOpen);

describe('the rail', () => {
  it.each(ROLES)('of %s holds at most seven things and begins with today', (role) => {
    const areas = areasOf({ roles: [role], isDemo: false });
    const { shown, rest } = railOf(areas);
    expect(shown.length + Math.min(rest.length, 1)).toBeLessThanOrEqual(7);
    expect([...shown, ...rest]).toHaveLength(areas.length);
    expect(shown[0]?.id).toBe('home');
  });

  it('gives the places of single services up first, the latest of the day after them', () => {
    const organiser = railOf(areasOf({ roles: ['organiser'], isDemo: false }));
    expect(ids(organiser.shown)).toEqual(['home', 'residents', 'orders', 'deliveries', 'month', 'share']);
    expect(ids(organiser.rest)).toEqual(['handyman', 'housing']);
    const everybody = railOf(areasOf({ roles: ROLES, isDemo: false }));
    expect(everybody.shown).toHaveLength(6);
    expect(ids(everybody.rest)).toEqual(expect.arrayContaining(['handyman', 'housing', 'settings']));
  });

  it('shows a provider only what belongs to providers', () => {
    expect(ids(areasOf({ roles: ['provider'], isDemo: false }))).toEqual([
      'home',
      'provider',
      'deliveries',
      'handyman',
      'housing',
      'month',
    ]);
  });

  it('never leads to a screen that does not exist', () => {
    expect(ids(areasOf({ roles: ['manager'], isDemo: false }, (path) => path === '/'))).toEqual(['home']);
  });

  it('before sign-in shows the gallery of a demo and nothing else', () => {
    expect(ids(areasOf({ roles: undefined, isDemo: true }))).toEqual(['gallery']);
    expect(ids(areasOf({ roles: undefined, isDemo: false }))).toEqual([]);
  });
});
