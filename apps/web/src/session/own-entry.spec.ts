import { refreshOwnEntry } from './own-entry';
import type { Profile } from './profile';

const PROFILE: Profile = { id: 'u1', name: 'Ewa Próbna', roles: ['intake'], centreId: 'c1' };

function memoryStore() {
  const kept = new Map<string, string>();
  return {
    getItem: (key: string) => kept.get(key) ?? null,
    setItem: (key: string, value: string) => void kept.set(key, value),
    removeItem: (key: string) => void kept.delete(key),
  };
}

/** An API that counts calls and fails as long as it is told to. */
function countingApi() {
  const state = { calls: 0, fails: false };
  const call = () => {
    state.calls += 1;
    return state.fails ? Promise.reject(new Error('away')) : Promise.resolve({} as never);
  };
  return { state, api: { call } };
}

describe('the directory of staff', () => {
  it('is told once in a tab, and again when name or roles changed', async () => {
    const { state, api } = countingApi();
    const store = memoryStore();
    await refreshOwnEntry(api, PROFILE, store);
    await refreshOwnEntry(api, PROFILE, store);
    expect(state.calls).toBe(1);
    await refreshOwnEntry(api, { ...PROFILE, roles: ['intake', 'coordinator'] }, store);
    expect(state.calls).toBe(2);
  });

  it('is told at the next start when it could not be told now', async () => {
    const { state, api } = countingApi();
    const store = memoryStore();
    state.fails = true;
    await refreshOwnEntry(api, PROFILE, store);
    state.fails = false;
    await refreshOwnEntry(api, PROFILE, store);
    await refreshOwnEntry(api, PROFILE, store);
    expect(state.calls).toBe(2);
  });
});
