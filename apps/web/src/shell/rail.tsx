import { Dialog, useText } from '@cus/ui';
import { Link } from '@tanstack/react-router';
import { CircleUserRound, Menu, Search } from 'lucide-react';
import { useState } from 'react';
import { Dialog as AriaDialog, DialogTrigger } from 'react-aria-components/Dialog';
import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { useProfile } from '../session/use-session';
import { AccountPanel } from './account-panel';
import { AREA_ICONS } from './area-icons';
import { OPEN_PALETTE } from './keyboard-help';
import type { Area } from './navigation';
import { shellCatalogue } from './shell-catalogue';

/** Five bottom places fit a phone of 320 px with words; the last one is "Więcej". */
const PHONE_PLACES = 4;

/** The things this role does: a rail at the desk, a bar at the bottom of a phone. Always a sign and a word. */
export function Rail({ areas }: { readonly areas: readonly Area[] }) {
  const t = useText(shellCatalogue);
  const [open, setOpen] = useState(false);
  const rest = areas.slice(PHONE_PLACES);
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
            <li key={area.id} data-rest={index >= PHONE_PLACES || undefined}>
              <AreaLink area={area} />
            </li>
          ))}
        </ul>
      </nav>
      <div className="app-rail-account">
        <AccountMenu />
      </div>
      <button
        type="button"
        className="app-rail-item app-rail-more"
        aria-haspopup="dialog"
        onClick={() => setOpen(true)}
      >
        <Menu aria-hidden />
        <span>{t('more')}</span>
      </button>
      <Dialog title={t('more')} isOpen={open} onClose={() => setOpen(false)}>
        {profile === undefined ? null : (
          <Button
            className="app-rail-item app-more-search"
            onPress={() => {
              setOpen(false);
              openPalette();
            }}
          >
            <Search aria-hidden />
            <span>{t('search')}</span>
          </Button>
        )}
        {rest.length === 0 ? null : (
          <ul className="app-more-list">
            {rest.map((area) => (
              <li key={area.id}>
                <AreaLink area={area} onFollow={() => setOpen(false)} />
              </li>
            ))}
          </ul>
        )}
        <AccountPanel />
      </Dialog>
    </div>
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
