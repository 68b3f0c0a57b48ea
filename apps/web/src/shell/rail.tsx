import { useText } from '@cus/ui';
import { useLocation } from '@tanstack/react-router';
import { CircleUserRound, Menu, Search } from 'lucide-react';
import { lazy, Suspense, useEffect, useRef, useState, type ReactNode } from 'react';
import { Button } from 'react-aria-components/Button';
import { useProfile } from '../session/use-session';
import { AreaLink } from './area-link';
import { openPalette } from './keyboard-help';
import { railOf, type Area } from './navigation';
import { shellCatalogue } from './shell-catalogue';

/** Everything that stands over the screen: a third of the first load, and needed only after a press. */
const loadMenus = () => import('./rail-menus');
const AccountMenu = lazy(() => loadMenus().then(({ AccountMenu: named }) => ({ default: named })));
const MoreMenu = lazy(() => loadMenus().then(({ MoreMenu: named }) => ({ default: named })));

/** Five bottom places fit a phone of 320 px with words; the last one is "Więcej". */
const PHONE_PLACES = 4;

/** The things this role does: a rail at the desk, a bar at the bottom of a phone. Always a sign and a word. */
export function Rail({ areas }: { readonly areas: readonly Area[] }) {
  const t = useText(shellCatalogue);
  const { shown, rest } = railOf(areas);
  const placeOf = (area: Area, index: number) => ({
    'data-desk': shown.includes(area) ? 'rail' : 'more',
    'data-phone': index < PHONE_PLACES ? 'rail' : 'more',
  });
  const profile = useProfile();
  useMenusAtHand();
  return (
    <div className="app-rail ok-no-print">
      <span className="app-brand" aria-hidden>
        <img src="/window.svg" alt="" />
        Okienko
      </span>
      {profile === undefined ? null : (
        <button
          type="button"
          className="app-rail-item app-rail-search"
          aria-keyshortcuts="Control+K"
          title={t('searchHint')}
          onClick={openPalette}
        >
          <Search aria-hidden />
          <span>{t('search')}</span>
        </button>
      )}
      <nav aria-label={t('areas')}>
        <ul>
          {areas.map((area, index) => (
            <li key={area.id} {...placeOf(area, index)}>
              <AreaLink area={area} />
            </li>
          ))}
          <li data-desk={rest.length === 0 ? 'more' : 'rail'}>
            <More rest={rest}>
              {(leave) =>
                areas.map((area, index) => (
                  <li key={area.id} {...placeOf(area, index)}>
                    <AreaLink area={area} onFollow={leave} />
                  </li>
                ))
              }
            </More>
          </li>
        </ul>
      </nav>
      <div className="app-rail-account">
        <Account />
      </div>
    </div>
  );
}

interface MoreProps {
  /** What waits here at a desk. */
  readonly rest: readonly Area[];
  readonly children: (leave: () => void) => ReactNode;
}

/** The last place: areas the rail has no room for; on a phone search and account too. */
function More({ rest, children }: MoreProps) {
  const t = useText(shellCatalogue);
  const [open, setOpen] = useState(false);
  const pathname = useLocation({ select: (location) => location.pathname });
  const leave = () => setOpen(false);
  return (
    <>
      <button
        type="button"
        className="app-rail-item"
        data-within={rest.some(({ path }) => pathname.startsWith(path)) || undefined}
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden />
        <span>{t('more')}</span>
      </button>
      <Suspense fallback={null}>
        {open ? <MoreMenu onClose={leave}>{children(leave)}</MoreMenu> : null}
      </Suspense>
    </>
  );
}

/** Ready before they are wanted, but after everything the screen itself needs. */
function useMenusAtHand() {
  useEffect(() => {
    const timer = setTimeout(() => void loadMenus(), 2_000);
    return () => clearTimeout(timer);
  }, []);
}

function Account() {
  const t = useText(shellCatalogue);
  const [open, setOpen] = useState(false);
  const trigger = useRef<HTMLButtonElement>(null);
  return (
    <>
      <Button
        ref={trigger}
        className="app-rail-item"
        aria-haspopup="dialog"
        aria-expanded={open}
        onPress={() => setOpen(true)}
      >
        <CircleUserRound aria-hidden />
        <span>{t('account')}</span>
      </Button>
      <Suspense fallback={null}>
        {open ? <AccountMenu trigger={trigger} onClose={() => setOpen(false)} /> : null}
      </Suspense>
    </>
  );
}
