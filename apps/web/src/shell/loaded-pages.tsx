import { Button, LoadError, Skeleton, useLocale, useText } from '@cus/ui';
import type { ReactNode } from 'react';
import { toProblem } from '../api';
import type { Pages } from '../api/use-pages';
import { describeProblem } from '../i18n/error-text';
import { shellCatalogue } from './shell-catalogue';

interface LoadedPagesProps<Row> {
  readonly of: Pages<Row>;
  readonly children: (items: readonly Row[]) => ReactNode;
}

/** A list read page by page: waiting, failed with another try, or there with "Pokaż więcej" below. */
export function LoadedPages<Row>({ of, children }: LoadedPagesProps<Row>) {
  const locale = useLocale();
  const t = useText(shellCatalogue);
  if (of.items === undefined) {
    if (of.error === undefined) return <Skeleton lines={5} />;
    const { message, traceId } = describeProblem(toProblem(of.error), locale);
    return <LoadError message={message} traceId={traceId} onRetry={of.retry} />;
  }
  return (
    <>
      {children(of.items)}
      {of.more === undefined ? null : (
        <div>
          <Button onPress={of.more} isPending={of.isReadingMore}>
            {t('showMore')}
          </Button>
        </div>
      )}
    </>
  );
}
