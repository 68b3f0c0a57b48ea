import { DayStore, type KeptDay } from './kept-day';

function memory() {
  const items = new Map<string, string>();
  return {
    items,
    getItem: (key: string) => items.get(key) ?? null,
    setItem: (key: string, value: string) => void items.set(key, value),
    removeItem: (key: string) => void items.delete(key),
  };
}

const DAY: KeptDay = {
  profile: { id: 'worker', name: 'Zenon Próbny', roles: ['field-worker'] },
  readAt: '2026-11-23T06:55:00.000Z',
  answers: { mutations: [], queries: [] },
};

describe('the day on the device', () => {
  it('is there after a reload, today and tomorrow', () => {
    const store = memory();
    new DayStore(store).keep(DAY);
    expect(new DayStore(store, new Date('2026-11-24T22:59:00Z')).current()).toEqual(DAY);
  });

  it('is gone from the device once tomorrow has passed in Warsaw', () => {
    const store = memory();
    new DayStore(store).keep(DAY);
    expect(new DayStore(store, new Date('2026-11-24T23:01:00Z')).current()).toBeUndefined();
    expect(store.items.size).toBe(0);
  });

  it('is of one person: the next one takes its place', () => {
    const store = memory();
    new DayStore(store).keep(DAY);
    new DayStore(store).keep({ ...DAY, profile: { ...DAY.profile, id: 'other' } });
    expect([...store.items.values()].join()).not.toContain('"worker"');
  });

  it('leaves nothing when it is forgotten, or when what is there cannot be read', () => {
    const store = memory();
    const days = new DayStore(store);
    days.keep(DAY);
    days.forget();
    expect(days.current()).toBeUndefined();
    expect(store.items.size).toBe(0);
    store.setItem('okienko.day', '{');
    expect(new DayStore(store).current()).toBeUndefined();
    expect(store.items.size).toBe(0);
  });

  it('that does not fit on the device is not kept in part', () => {
    const store = memory();
    new DayStore(store).keep(DAY);
    const full = new DayStore({
      ...store,
      setItem: () => {
        throw new Error('quota');
      },
    });
    full.keep(DAY);
    expect(full.current()).toBeUndefined();
    expect(store.items.size).toBe(0);
  });
});
