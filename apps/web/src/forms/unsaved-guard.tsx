import { Button, Dialog, useText } from '@cus/ui';
import { useBlocker } from '@tanstack/react-router';
import { shellCatalogue } from '../shell/shell-catalogue';

/** Asks before leaving a form whose changes were not saved, by a link, by Back or by closing the tab. */
export function UnsavedGuard({ isUnsaved }: { readonly isUnsaved: () => boolean }) {
  const t = useText(shellCatalogue);
  const blocker = useBlocker({
    shouldBlockFn: ({ current, next }) => isUnsaved() && current.pathname !== next.pathname,
    enableBeforeUnload: isUnsaved,
    withResolver: true,
  });
  const stay = () => blocker.reset?.();
  return (
    <Dialog
      isBlocking
      title={t('unsavedTitle')}
      isOpen={blocker.status === 'blocked'}
      onClose={stay}
      actions={
        <>
          <Button variant="primary" onPress={stay}>
            {t('unsavedStay')}
          </Button>
          <Button onPress={() => blocker.proceed?.()}>{t('unsavedLeave')}</Button>
        </>
      }
    >
      <p>{t('unsavedBody')}</p>
    </Dialog>
  );
}
