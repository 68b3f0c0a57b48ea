import { X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from '../actions/button';
import { IconButton } from '../actions/icon-button';
import { useUiText } from '../i18n/ui-text';
import { showToast, toasts, UNDO_MILLISECONDS, type Toast } from './toast-queue';
import './feedback.css';

/** Place once, at the end of the page. Messages are read politely (`role=status`) and wait while touched or focused. */
export function ToastRegion() {
  const t = useUiText();
  const shown = useSyncExternalStore(toasts.subscribe, toasts.current);
  return (
    // Stands over an open dialog: pressing here is not pressing beside it, which would close it with what was typed.
    <section className="ok-toasts" aria-label={t('notifications')} data-react-aria-top-layer="true">
      <div role="status" className="ok-visually-hidden">
        {shown.at(-1)?.message}
      </div>
      {shown.map((toast) => (
        <ToastLine key={toast.id} toast={toast} />
      ))}
    </section>
  );
}

function ToastLine({ toast }: { readonly toast: Toast }) {
  const t = useUiText();
  const [held, setHeld] = useState(false);
  const close = () => toasts.close(toast.id);

  useEffect(() => {
    if (held) return undefined;
    const timer = setTimeout(() => toasts.close(toast.id), UNDO_MILLISECONDS);
    return () => clearTimeout(timer);
  }, [held, toast.id]);

  async function undo() {
    close();
    try {
      await toast.onUndo?.();
      showToast(t('undone'));
    } catch {
      // Whoever offered to undo says why it was refused.
    }
  }

  return (
    <div
      className="ok-toast"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      <p>{toast.message}</p>
      {toast.onUndo ? <Button onPress={() => void undo()}>{t('undo')}</Button> : null}
      <IconButton label={t('close')} icon={<X aria-hidden className="ok-icon" />} onPress={close} />
    </div>
  );
}
