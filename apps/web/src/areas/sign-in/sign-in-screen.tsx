import { Button, defineCatalogue, Notice, PageHeader, useText } from '@cus/ui';
import { getRouteApi } from '@tanstack/react-router';
import { LogIn } from 'lucide-react';
import { useState } from 'react';
import { useSession } from '../../app-services';
import { countOnDevice } from '../../outbox/outbox';
import { outboxCatalogue } from '../../outbox/outbox-catalogue';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';

const catalogue = defineCatalogue({ pl, en, uk });
const route = getRouteApi('/sign-in');

/** The front door: what this is, and one way in. */
export function SignInScreen() {
  const t = useText(catalogue);
  const session = useSession();
  const { next } = route.useSearch();
  const outboxText = useText(outboxCatalogue);
  const [waiting] = useState(() => countOnDevice(localStorage));
  const [state, setState] = useState<'idle' | 'leaving' | 'failed'>('idle');

  function signIn() {
    setState('leaving');
    session.signIn(next ?? '/').catch(() => setState('failed'));
  }

  return (
    <>
      <PageHeader title="Okienko" lead={t('lead')} />
      <div className="ok-section">
        {state === 'failed' ? <Notice tone="danger">{t('failed')}</Notice> : null}
        <div>
          <Button
            variant="primary"
            icon={<LogIn aria-hidden className="ok-icon" />}
            isPending={state === 'leaving'}
            onPress={signIn}
          >
            {t('action')}
          </Button>
        </div>
        {waiting === 0 ? null : <Notice>{outboxText('keptByOthers', { count: waiting })}</Notice>}
        <p className="app-quiet">{t('help')}</p>
      </div>
    </>
  );
}
