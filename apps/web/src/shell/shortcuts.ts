/** A key that acts by itself. `path` is where it leads; without one it opens something over the screen. */
export interface Shortcut {
  readonly id: 'palette' | 'sheet' | 'home' | 'intake' | 'requests' | 'residents' | 'plans' | 'orders';
  readonly key: string;
  readonly path?: string;
}

export const SHORTCUTS: readonly Shortcut[] = [
  { id: 'palette', key: '/' },
  { id: 'sheet', key: '?' },
  { id: 'home', key: 'd', path: '/' },
  { id: 'intake', key: 'n', path: '/intake' },
  { id: 'requests', key: 'z', path: '/requests' },
  { id: 'residents', key: 'm', path: '/residents' },
  { id: 'plans', key: 'p', path: '/plans' },
  { id: 'orders', key: 'l', path: '/orders' },
];

type KeyPress = Pick<KeyboardEvent, 'key' | 'ctrlKey' | 'metaKey' | 'altKey' | 'defaultPrevented'>;

/** Ctrl+K, or Cmd+K on a Mac: always on, since it cannot be typed by accident. */
export function opensPalette(press: KeyPress): boolean {
  return (press.ctrlKey || press.metaKey) && !press.altKey && press.key.toLowerCase() === 'k';
}

/** The shortcut of a single key, unless it belongs to a field, a list or a dialog. */
export function shortcutOf(press: KeyPress, target: Pick<Element, 'closest'> | null): Shortcut | undefined {
  if (press.ctrlKey || press.metaKey || press.altKey || press.defaultPrevented) return undefined;
  const isBusy = target?.closest(
    'input, textarea, select, [contenteditable], [role=listbox], [role=menu], [role=radiogroup], [role=dialog], [role=alertdialog]',
  );
  return isBusy ? undefined : SHORTCUTS.find(({ key }) => key === press.key);
}
