import { Button, defineCatalogue, Dialog, Notice, useText } from '@cus/ui';
import { useState } from 'react';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';
import { useSession } from '../app-services';
import { useParcels } from '../outbox/use-outbox';
import { useSessionState } from './use-session';

const catalogue = defineCatalogue({ pl, en, uk });

/** Stands over the screen until the person is signed in again; requests under way wait for it. */
export function SessionExpiredDialog() {
  const t = useText(catalogue);
  const session = useSession();
  const state = useSessionState();
  const unsent = useParcels().length;
  const [busy, setBusy] = useState(false);
  const [failed, setFailed] = useState(false);

  function signInAgain() {
    setBusy(true);
    setFailed(false);
    session
      .signInAgain()
      .catch(() => setFailed(true))
      .finally(() => setBusy(false));
  }

  return (
    <Dialog
      isBlocking
      title={t('expiredTitle')}
      isOpen={state.status === 'expired'}
      onClose={() => undefined}
      actions={
        <>
          <Button variant="primary" isPending={busy} onPress={signInAgain}>
            {t('expiredAction')}
          </Button>
          <Button onPress={() => void session.signOut()}>{t('expiredLeave')}</Button>
        </>
      }
    >
      <p>{t('expiredBody')}</p>
      {unsent === 0 ? null : <Notice tone="warning">{t('expiredUnsent', { count: unsent })}</Notice>}
      {failed ? <Notice tone="danger">{t('popupBlocked')}</Notice> : null}
    </Dialog>
  );
}
