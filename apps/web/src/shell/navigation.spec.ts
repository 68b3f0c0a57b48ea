import { ROLES } from '@cus/kernel';
import { areasFor, railOf } from './navigation';

const everything = () => true;
const ids = (areas: readonly { readonly id: string }[]) => areas.map((area) => area.id);
const areasOf = (
  roles: Parameters<typeof areasFor>[0],
  isOpen: (path: string) => boolean = everything,
  services?: readonly string[],
) => areasFor(roles, isOpen, (id) => services?.includes(id) ?? true);

describe('the rail', () => {
  it.each(ROLES)('of %s holds at most seven things and begins with today', (role) => {
    const areas = areasOf([role]);
    const { shown, rest } = railOf(areas);
    expect(shown.length + Math.min(rest.length, 1)).toBeLessThanOrEqual(7);
    expect([...shown, ...rest]).toHaveLength(areas.length);
    expect(shown[0]?.id).toBe('home');
  });

  it('gives the places of single services up first, the latest of the day after them', () => {
    const organiser = railOf(areasOf(['organiser']));
    expect(ids(organiser.shown)).toEqual(['home', 'residents', 'orders', 'deliveries', 'month', 'share']);
    expect(ids(organiser.rest)).toEqual(['handyman', 'housing']);
    const everybody = railOf(areasOf(ROLES));
    expect(everybody.shown).toHaveLength(6);
    expect(ids(everybody.rest)).toEqual(expect.arrayContaining(['handyman', 'housing', 'settings']));
  });

  it('shows a provider only what belongs to providers', () => {
    expect(ids(areasOf(['provider']))).toEqual([
      'home',
      'provider',
      'deliveries',
      'handyman',
      'housing',
      'month',
    ]);
  });

  it('shows a provider the workplaces of its own services, and the centre those of all', () => {
    const desk = ['home', 'provider', 'deliveries', 'month'];
    expect(ids(areasOf(['provider'], everything, []))).toEqual(desk);
    expect(ids(areasOf(['provider'], everything, ['housing']))).toEqual([
      'home',
      'provider',
      'deliveries',
      'housing',
      'month',
    ]);
    expect(ids(areasOf(['organiser'], everything, []))).toEqual(ids(areasOf(['organiser'])));
  });

  it('never leads to a screen that does not exist', () => {
    expect(ids(areasOf(['manager'], (path) => path === '/'))).toEqual(['home']);
  });

  it('is empty before sign-in', () => {
    expect(ids(areasOf(undefined))).toEqual([]);
  });
});
