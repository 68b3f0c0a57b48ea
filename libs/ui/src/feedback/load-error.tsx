import { RotateCw } from 'lucide-react';
import { Button } from '../actions/button';
import { useUiText } from '../i18n/ui-text';
import './feedback.css';

export interface LoadErrorProps {
  readonly title?: string;
  /** What happened and what to do, from the error catalogue. */
  readonly message?: string;
  readonly traceId?: string | undefined;
  readonly onRetry: () => void;
}

/** A part of the screen that could not be read; the rest of the screen stays. */
export function LoadError({ title, message, traceId, onRetry }: LoadErrorProps) {
  const t = useUiText();
  return (
    <div className="ok-load-error" role="alert">
      <h2>{title ?? t('loadErrorTitle')}</h2>
      <p>{message ?? t('loadErrorBody')}</p>
      {traceId === undefined ? null : <p>{t('traceId', { traceId })}</p>}
      <Button icon={<RotateCw aria-hidden className="ok-icon" />} onPress={onRetry}>
        {t('retry')}
      </Button>
    </div>
  );
}
