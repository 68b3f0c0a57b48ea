import { Dialog, useText } from '@cus/ui';
import { Search } from 'lucide-react';
import type { ReactNode, RefObject } from 'react';
import { Button } from 'react-aria-components/Button';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Popover } from 'react-aria-components/Popover';
import { useProfile } from '../session/use-session';
import { AccountPanel } from './account-panel';
import { openPalette } from './keyboard-help';
import { shellCatalogue } from './shell-catalogue';

interface AccountMenuProps {
  readonly trigger: RefObject<HTMLButtonElement | null>;
  readonly onClose: () => void;
}

/** Beside the rail at the desk. */
export function AccountMenu({ trigger, onClose }: AccountMenuProps) {
  const t = useText(shellCatalogue);
  const profile = useProfile();
  return (
    <Popover
      triggerRef={trigger}
      isOpen
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      className="app-account"
      placement="right bottom"
    >
      <AriaDialog aria-label={profile ? t('accountOf', { name: profile.name }) : t('account')}>
        <AccountPanel />
      </AriaDialog>
    </Popover>
  );
}

interface MoreMenuProps {
  readonly onClose: () => void;
  /** Items of the list of areas. */
  readonly children: ReactNode;
}

/** Behind "Więcej": the other areas; on a phone the search and the account too. */
export function MoreMenu({ onClose, children }: MoreMenuProps) {
  const t = useText(shellCatalogue);
  const profile = useProfile();
  return (
    <Dialog title={t('more')} isOpen onClose={onClose}>
      {profile === undefined ? null : (
        <Button
          className="app-rail-item app-more-search"
          onPress={() => {
            onClose();
            openPalette();
          }}
        >
          <Search aria-hidden />
          <span>{t('search')}</span>
        </Button>
      )}
      <ul className="app-more-list">{children}</ul>
      <div className="app-more-account">
        <AccountPanel />
      </div>
    </Dialog>
  );
}
