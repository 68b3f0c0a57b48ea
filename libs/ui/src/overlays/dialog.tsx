import { X } from 'lucide-react';
import { useState, type ReactNode } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { Button } from '../actions/button';
import { IconButton } from '../actions/icon-button';
import { TextField } from '../forms/text-field';
import { useUiText } from '../i18n/ui-text';
import './dialog.css';

export interface DialogProps {
  readonly title: string;
  readonly isOpen: boolean;
  readonly onClose: () => void;
  readonly children: ReactNode;
  /** The primary action first; "Anuluj" follows by itself. */
  readonly actions?: ReactNode;
  /** For what must be answered (the session ended): no cross, no Escape, no press outside. */
  readonly isBlocking?: boolean;
  /** As wide as the screen allows: for something to look at. */
  readonly isWide?: boolean;
}

/** A short question over the screen. Longer work deserves a screen with its own address. */
export function Dialog({
  title,
  isOpen,
  onClose,
  children,
  actions,
  isBlocking = false,
  isWide = false,
}: DialogProps) {
  const t = useUiText();
  return (
    <ModalOverlay
      className="ok-overlay"
      isOpen={isOpen}
      onOpenChange={(open) => {
        if (!open) onClose();
      }}
      isDismissable={!isBlocking}
      isKeyboardDismissDisabled={isBlocking}
    >
      <Modal className="ok-modal" data-wide={isWide || undefined}>
        <AriaDialog className="ok-dialog" role={isBlocking ? 'alertdialog' : 'dialog'}>
          <header>
            <Heading slot="title" level={2}>
              {title}
            </Heading>
            {isBlocking ? null : (
              <IconButton label={t('close')} icon={<X aria-hidden className="ok-icon" />} onPress={onClose} />
            )}
          </header>
          {children}
          {actions === undefined ? null : (
            <footer>
              {actions}
              {isBlocking ? null : <Button onPress={onClose}>{t('cancel')}</Button>}
            </footer>
          )}
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

export interface ConfirmDialogProps extends Omit<DialogProps, 'actions' | 'isBlocking'> {
  /** Must be typed before the act is allowed: the resident's surname, the order's number. */
  readonly phrase: string;
  /** What happens: "Usuń dane osoby na zawsze". */
  readonly actionLabel: string;
  readonly onConfirm: () => void;
}

/** Only for what cannot be undone; everything else gets a toast with "Cofnij". */
export function ConfirmDialog({ phrase, actionLabel, onConfirm, children, ...rest }: ConfirmDialogProps) {
  const t = useUiText();
  const [typed, setTyped] = useState('');
  const agrees = typed.trim().toLowerCase() === phrase.toLowerCase();
  return (
    <Dialog
      {...rest}
      actions={
        <Button variant="danger" isDisabled={!agrees} onPress={onConfirm}>
          {actionLabel}
        </Button>
      }
    >
      {children}
      <TextField
        label={t('typeToConfirm', { phrase })}
        value={typed}
        onChange={setTyped}
        autoComplete="off"
      />
    </Dialog>
  );
}
