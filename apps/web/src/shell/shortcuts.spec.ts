import { opensPalette, shortcutOf, SHORTCUTS } from './shortcuts';

const press = (key: string, part = {}) => ({
  key,
  ctrlKey: false,
  metaKey: false,
  altKey: false,
  defaultPrevented: false,
  ...part,
});
const inField = { closest: () => ({}) as Element };
const onPage = { closest: () => null };

describe('a single key', () => {
  it('acts on the page and never while somebody types', () => {
    expect(shortcutOf(press('n'), onPage)?.path).toBe('/intake');
    expect(shortcutOf(press('n'), inField)).toBeUndefined();
  });

  it('leaves the browser its own combinations', () => {
    expect(shortcutOf(press('p', { ctrlKey: true }), onPage)).toBeUndefined();
    expect(shortcutOf(press('d', { altKey: true }), onPage)).toBeUndefined();
  });

  it('means one thing only', () => {
    expect(new Set(SHORTCUTS.map(({ key }) => key)).size).toBe(SHORTCUTS.length);
  });
});

it('Ctrl+K and Cmd+K open the search from anywhere', () => {
  expect(opensPalette(press('k', { ctrlKey: true }))).toBe(true);
  expect(opensPalette(press('K', { metaKey: true }))).toBe(true);
  expect(opensPalette(press('k'))).toBe(false);
});
