import { Dialog, useText } from '@cus/ui';
import { Link, useLocation } from '@tanstack/react-router';
import { CircleUserRound, Menu, Search } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { useProfile } from '../session/use-session';
import { AccountPanel } from './account-panel';
import { AREA_ICONS } from './area-icons';
import { OPEN_PALETTE } from './keyboard-help';
import { railOf, type Area } from './navigation';
import { shellCatalogue } from './shell-catalogue';

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
        <AccountMenu />
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
  const profile = useProfile();
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
      <Dialog title={t('more')} isOpen={open} onClose={leave}>
        {profile === undefined ? null : (
          <Button
            className="app-rail-item app-more-search"
            onPress={() => {
              leave();
              openPalette();
            }}
          >
            <Search aria-hidden />
            <span>{t('search')}</span>
          </Button>
        )}
        <ul className="app-more-list">{children(leave)}</ul>
        <div className="app-more-account">
          <AccountPanel />
        </div>
      </Dialog>
    </>
  );
}

const openPalette = () => window.dispatchEvent(new Event(OPEN_PALETTE));

function AreaLink({ area, onFollow }: { readonly area: Area; readonly onFollow?: () => void }) {
  const t = useText(shellCatalogue);
  const Icon = AREA_ICONS[area.id];
  return (
    <Link
      to={area.path}
      activeOptions={{ exact: area.path === '/' }}
      className="app-rail-item"
      onClick={onFollow}
    >
      <Icon aria-hidden />
      <span>{t(`area.${area.id}`)}</span>
    </Link>
  );
}

function AccountMenu() {
  const t = useText(shellCatalogue);
  const profile = useProfile();
  return (
    <DialogTrigger>
      <Button className="app-rail-item">
        <CircleUserRound aria-hidden />
        <span>{t('account')}</span>
      </Button>
      <Popover className="app-account" placement="right bottom">
        <AriaDialog aria-label={profile ? t('accountOf', { name: profile.name }) : t('account')}>
          <AccountPanel />
        </AriaDialog>
      </Popover>
    </DialogTrigger>
  );
}
