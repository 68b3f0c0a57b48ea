import { useText } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { useState } from 'react';
import { Autocomplete } from 'react-aria-components/Autocomplete';
import { Dialog } from 'react-aria-components/Dialog';
import { Header } from 'react-aria-components/Header';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { Menu, MenuItem, MenuSection } from 'react-aria-components/Menu';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { SearchField } from 'react-aria-components/SearchField';
import { shellCatalogue } from '../shell-catalogue';
import './palette.css';
import { usePaletteGroups } from './use-palette-groups';

/** One box to go anywhere this person may go: people, cases, screens, what was opened lately. */
export function Palette({ onClose }: { readonly onClose: () => void }) {
  const t = useText(shellCatalogue);
  const navigate = useNavigate();
  const [text, setText] = useState('');
  const groups = usePaletteGroups(text);
  const go = (to: string) => {
    onClose();
    void navigate({ href: to });
  };
  return (
    <ModalOverlay className="ok-overlay palette-overlay" isOpen isDismissable onOpenChange={onClose}>
      <Modal className="palette">
        <Dialog aria-label={t('paletteTitle')}>
          <Autocomplete inputValue={text} onInputChange={setText}>
            <SearchField autoFocus className="palette-field">
              <Label className="ok-visually-hidden">{t('paletteTitle')}</Label>
              <Input className="ok-input" placeholder={t('palettePlaceholder')} autoComplete="off" />
            </SearchField>
            <Menu
              aria-label={t('paletteTitle')}
              className="palette-list"
              renderEmptyState={() => <p className="app-quiet">{t('nothingFound', { text: text.trim() })}</p>}
            >
              {groups.map((group) => (
                <MenuSection key={group.id}>
                  <Header>{t(group.id)}</Header>
                  {group.items.map((item) => (
                    <MenuItem
                      key={item.id}
                      id={item.id}
                      textValue={item.title}
                      className="ok-option"
                      onAction={() => {
                        item.before?.();
                        go(item.to);
                      }}
                    >
                      <span>{item.title}</span>
                      {item.detail === undefined ? null : <small>{item.detail}</small>}
                    </MenuItem>
                  ))}
                </MenuSection>
              ))}
            </Menu>
          </Autocomplete>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
