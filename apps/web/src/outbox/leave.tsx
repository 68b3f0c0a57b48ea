import { Button, Notice, useText } from '@cus/ui';
import { useEffect, useRef, useState } from 'react';
import { outboxCatalogue } from './outbox-catalogue';
import { useOutbox, useParcels } from './use-outbox';

interface LeaveProps {
  readonly onLeave: () => void;
  readonly onStay: () => void;
}

/** Asked of whoever signs out with something unsent; what is not sent stays theirs. */
export function Leave({ onLeave, onStay }: LeaveProps) {
  const t = useText(outboxCatalogue);
  const outbox = useOutbox();
  const count = useParcels().length;
  const [state, setState] = useState<'asks' | 'sends' | 'failed'>('asks');
  const box = useRef<HTMLElement>(null);
  // It opens at the end of a menu that is longer than a phone; the focus alone does not bring it into sight.
  useEffect(() => box.current?.scrollIntoView({ block: 'nearest' }), []);

  async function send() {
    setState('sends');
    await outbox.flush();
    if (outbox.current().length === 0) onLeave();
    else setState('failed');
  }

  return (
    <section ref={box} className="outbox-leave" aria-label={t('leaveTitle', { count })}>
      <Notice tone="warning">
        <p>
          <b>{t('leaveTitle', { count })}.</b>
        </p>
        <p>{t('leaveBody')}</p>
      </Notice>
      <div role="status">{state === 'failed' ? <Notice tone="danger">{t('leaveFailed')}</Notice> : null}</div>
      <Button autoFocus variant="primary" isPending={state === 'sends'} onPress={() => void send()}>
        {t('leaveSend')}
      </Button>
      <Button onPress={onStay}>{t('leaveStay')}</Button>
      <Button variant="quiet" onPress={onLeave}>
        {t('leaveKeep')}
      </Button>
    </section>
  );
}
