import { useRouter } from '@tanstack/react-router';
import { lazy, Suspense, useEffect, useState } from 'react';
import { usePreferences } from '../preferences';
import { noteRecent } from './palette/recents';
import { opensPalette, shortcutOf } from './shortcuts';

const loadPalette = () => import('./palette/palette').then(({ Palette: named }) => ({ default: named }));
const Palette = lazy(loadPalette);
const ShortcutSheet = lazy(() =>
  import('./shortcut-sheet').then(({ ShortcutSheet: named }) => ({ default: named })),
);

const OPEN_PALETTE = 'okienko:palette';

/** What any button may do. */
export const openPalette = () => window.dispatchEvent(new Event(OPEN_PALETTE));

/** Listens for the keys of the whole desk; what they open is loaded when first wanted. */
export function KeyboardHelp() {
  const router = useRouter();
  const { preferences } = usePreferences();
  const [open, setOpen] = useState<'palette' | 'sheet'>();
  const close = () => setOpen(undefined);
  useRecentNotes();

  useEffect(() => {
    // Ready before it is wanted, but after everything the screen itself needs.
    const timer = setTimeout(() => void loadPalette(), 2_000);
    return () => clearTimeout(timer);
  }, []);

  useEffect(() => {
    function onKey(event: KeyboardEvent) {
      if (opensPalette(event)) {
        event.preventDefault();
        setOpen('palette');
        return;
      }
      // Keys typed while it opens belong to it, not to the screen below.
      if (open !== undefined) return;
      const shortcut =
        preferences.shortcuts === 'on' ? shortcutOf(event, event.target as Element | null) : undefined;
      if (shortcut === undefined) return;
      if (shortcut.path === undefined) setOpen(shortcut.id === 'sheet' ? 'sheet' : 'palette');
      else if (shortcut.path in router.routesByPath) void router.navigate({ href: shortcut.path });
      else return;
      event.preventDefault();
    }
    const onOpen = () => setOpen('palette');
    document.addEventListener('keydown', onKey);
    window.addEventListener(OPEN_PALETTE, onOpen);
    return () => {
      document.removeEventListener('keydown', onKey);
      window.removeEventListener(OPEN_PALETTE, onOpen);
    };
  }, [open, preferences.shortcuts, router]);

  return (
    <Suspense fallback={null}>
      {open === 'palette' ? <Palette onClose={close} /> : null}
      {open === 'sheet' ? <ShortcutSheet onClose={close} /> : null}
    </Suspense>
  );
}

/** Notes a screen when it is left: only then is its heading surely there. */
function useRecentNotes() {
  const router = useRouter();
  useEffect(
    () =>
      router.subscribe('onBeforeNavigate', ({ fromLocation, pathChanged }) => {
        if (fromLocation === undefined || !pathChanged) return;
        const title = document.title.replace(/ · Okienko$/, '');
        noteRecent(sessionStorage, { path: fromLocation.pathname, title });
      }),
    [router],
  );
}
