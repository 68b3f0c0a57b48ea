import { clearRecents, noteRecent, readRecents } from './recents';

function memoryStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

const path = (number: number) =>
  `/requests/0192f000-0000-7000-8000-0000000000${String(number).padStart(2, '0')}`;

describe('what was opened lately', () => {
  it('is the last eight things, each once, newest first', () => {
    const store = memoryStore();
    for (const number of [1, 2, 3, 4, 5, 6, 7, 8, 9, 2])
      noteRecent(store, { path: path(number), title: `Z/${number}` });
    expect(readRecents(store).map(({ title }) => title)).toEqual(
      ['2', '9', '8', '7', '6', '5', '4', '3'].map((number) => `Z/${number}`),
    );
  });

  it('leaves out lists and forms, and is gone after signing out', () => {
    const store = memoryStore();
    noteRecent(store, { path: '/requests', title: 'Zgłoszenia' });
    noteRecent(store, { path: `${path(1)}/edit`, title: 'Popraw' });
    expect(readRecents(store)).toEqual([]);
    noteRecent(store, { path: path(1), title: 'Z/1' });
    clearRecents(store);
    expect(readRecents(store)).toEqual([]);
  });
});
