import { LoadError, PageHeader, useLocale, useText } from '@cus/ui';
import { useRouter, type ErrorComponentProps } from '@tanstack/react-router';
import { toProblem } from '../api';
import { describeProblem } from '../i18n/error-text';
import { AppLinkButton } from './app-link';
import { shellCatalogue } from './shell-catalogue';

/** A screen that could not be read: what happened, and another try. */
export function ScreenError({ error, reset }: ErrorComponentProps) {
  const router = useRouter();
  const described = describeProblem(toProblem(error), useLocale());
  return (
    <LoadError
      message={described.message}
      traceId={described.traceId}
      onRetry={() => {
        reset();
        void router.invalidate();
      }}
    />
  );
}

export function NotFound() {
  const t = useText(shellCatalogue);
  return (
    <>
      <PageHeader title={t('notFoundTitle')} lead={t('notFoundBody')} />
      <AppLinkButton to="/">{t('toHome')}</AppLinkButton>
    </>
  );
}
