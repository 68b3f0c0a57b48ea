import { httpRequest, type Operation, type Output, type RawInput } from '@cus/contracts';
import { showToast, useText } from '@cus/ui';
import { useSyncExternalStore } from 'react';
import { createApiFetch } from '../api/api-fetch';
import { useSession } from '../app-services';
import type { Session } from '../session/session';
import { useProfile } from '../session/use-session';
import { deviceFields } from './large-fields';
import { Outbox, type Parcel } from './outbox';
import { outboxCatalogue } from './outbox-catalogue';

/** One outbox for each person of a session, whichever screen asks. */
const outboxes = new WeakMap<Session, Map<string, Outbox>>();

function outboxOf(session: Session, userId: string): Outbox {
  const ofSession = outboxes.get(session) ?? new Map<string, Outbox>();
  outboxes.set(session, ofSession);
  const outbox =
    ofSession.get(userId) ??
    new Outbox(localStorage, deviceFields, userId, (parcel) => send(session, parcel));
  ofSession.set(userId, outbox);
  return outbox;
}

function send(session: Session, { key, url, body }: Parcel): Promise<Response> {
  return createApiFetch(session, key)(url, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(body),
  });
}

export function useOutbox(): Outbox {
  const session = useSession();
  const userId = useProfile()?.id ?? '';
  return outboxOf(session, userId);
}

/** What waits on the device, about one job or order or all. */
export function useParcels(subject?: string): readonly Parcel[] {
  const outbox = useOutbox();
  const parcels = useSyncExternalStore(outbox.subscribe, outbox.current);
  return subject === undefined ? parcels : parcels.filter((parcel) => parcel.subject === subject);
}

type Keep<Op extends Operation> = (input: RawInput<Op>, key?: string) => Promise<'sent' | 'waiting'>;

/**
 * Sends a command that must survive a lost network: what cannot be sent stays on the device and a toast says so.
 * @param subject the job or order it is about; what is kept about it goes in order
 * @param isSilent for what follows a command that has said so already
 */
export function useKept<Op extends Operation>(operation: Op, subject: string, isSilent = false): Keep<Op> {
  const outbox = useOutbox();
  const t = useText(outboxCatalogue);
  return async (input, key = crypto.randomUUID()) => {
    const { url, body = {} } = httpRequest(operation, input as Record<string, unknown>);
    const fate = await outbox.post({
      key,
      subject,
      operationId: operation.id,
      url,
      body,
      madeAt: new Date().toISOString(),
    });
    if (fate === 'waiting' && !isSilent) showToast(t('kept'));
    return fate;
  };
}

/**
 * The `submit` of a form whose command may wait on the device. Its answer is not known then, so the form's `onDone` must
 * not read it.
 * @param done said once the server has it; while it waits that is said instead
 */
export function useKeptSubmit<Op extends Operation>(
  operation: Op,
  subject: string,
  done: string,
): (input: RawInput<Op>, key: string) => Promise<Output<Op>> {
  const keep = useKept(operation, subject);
  return async (input, key) => {
    if ((await keep(input, key)) === 'sent') showToast(done);
    return undefined as Output<Op>;
  };
}
