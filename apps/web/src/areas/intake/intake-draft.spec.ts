import { clearAllDrafts, clearDraft, EMPTY_DRAFT, readDraft, saveDraft } from './intake-draft';

function tabStore(): Storage {
  const items: Record<string, string> = {};
  return Object.defineProperties(items, {
    getItem: { value: (key: string) => items[key] ?? null },
    setItem: { value: (key: string, value: string) => void (items[key] = value) },
    removeItem: { value: (key: string) => void delete items[key] },
  }) as unknown as Storage;
}

describe('the draft of an intake', () => {
  it('comes back to the person who typed it and to nobody else', () => {
    const store = tabStore();
    saveDraft(store, 'u1', { ...EMPTY_DRAFT, lastName: 'Przykładowa' });
    expect(readDraft(store, 'u1')?.lastName).toBe('Przykładowa');
    expect(readDraft(store, 'u2')).toBeUndefined();
  });

  it('is gone once sent, and for everybody after signing out', () => {
    const store = tabStore();
    saveDraft(store, 'u1', EMPTY_DRAFT);
    saveDraft(store, 'u2', EMPTY_DRAFT);
    clearDraft(store, 'u1');
    expect(readDraft(store, 'u1')).toBeUndefined();
    clearAllDrafts(store);
    expect(readDraft(store, 'u2')).toBeUndefined();
  });

  it('left by an older version or damaged is filled up or forgotten', () => {
    const store = tabStore();
    store.setItem('okienko.intake.u1', '{"lastName":"Nowak"}');
    expect(readDraft(store, 'u1')).toEqual({ ...EMPTY_DRAFT, lastName: 'Nowak' });
    store.setItem('okienko.intake.u1', '{');
    expect(readDraft(store, 'u1')).toBeUndefined();
  });
});
