import { DEFAULT_PREFERENCES, firstLocale, readPreferences, savePreferences } from './preferences';

function memoryStore(): Pick<Storage, 'getItem' | 'setItem'> {
  const kept = new Map<string, string>();
  return { getItem: (key) => kept.get(key) ?? null, setItem: (key, value) => void kept.set(key, value) };
}

describe('reading preferences', () => {
  it('are kept apart for two people at one computer', () => {
    const store = memoryStore();
    savePreferences(store, { locale: 'en', textSize: '150', theme: 'dark', shortcuts: 'off' }, 'anna');
    savePreferences(store, { locale: 'pl', textSize: '125', theme: 'light', shortcuts: 'on' }, 'jan');
    expect(readPreferences(store, 'anna')).toEqual({
      locale: 'en',
      textSize: '150',
      theme: 'dark',
      shortcuts: 'off',
    });
    expect(readPreferences(store, 'jan')).toEqual({
      locale: 'pl',
      textSize: '125',
      theme: 'light',
      shortcuts: 'on',
    });
  });

  it('of the last person greet whoever signs in next', () => {
    const store = memoryStore();
    savePreferences(store, { locale: 'en', textSize: '125', theme: 'auto', shortcuts: 'on' }, 'anna');
    expect(readPreferences(store).textSize).toBe('125');
    expect(readPreferences(store, 'somebody new').locale).toBe('en');
  });

  it.each(['not json', 'null', '{"locale":"xx","textSize":7}'])('fall back to the defaults on %s', (text) => {
    expect(readPreferences({ getItem: () => text, setItem: () => undefined })).toEqual(DEFAULT_PREFERENCES);
  });

  it.each([
    [['uk-UA', 'pl'], 'uk'],
    [['en-US'], 'pl'],
    [['en-GB', 'uk'], 'uk'],
    [['pl', 'uk'], 'pl'],
    [[], 'pl'],
  ] as const)('a browser set to %j is greeted in %s', (languages, locale) =>
    expect(firstLocale(languages)).toBe(locale),
  );

  it('never fail when the browser refuses to store', () => {
    const forbidden = () => {
      throw new Error('denied');
    };
    expect(readPreferences({ getItem: forbidden, setItem: forbidden })).toEqual(DEFAULT_PREFERENCES);
    expect(() =>
      savePreferences({ getItem: forbidden, setItem: forbidden }, DEFAULT_PREFERENCES),
    ).not.toThrow();
  });
});
