import { coordination } from '@cus/contracts';
import { Button, Section, showToast, useText, type ButtonVariant } from '@cus/ui';
import { useApi } from '../../app-services';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useUndo } from '../../forms/use-undo';
import { useProfile } from '../../session/use-session';
import { AppLinkButton } from '../../shell/app-link';
import type { OfferedAct, Request } from './request-acts';
import { requestsCatalogue } from './requests-catalogue';

interface ActButtonProps {
  readonly act: OfferedAct;
  readonly request: Request;
  readonly variant?: Exclude<ButtonVariant, 'danger'>;
}

/** Begins an act: some are one press, the others open their form under an address of their own. */
export function ActButton({ act, request, variant = 'secondary' }: ActButtonProps) {
  const t = useText(requestsCatalogue);
  if (act === 'take') return <TakeButton request={request} variant={variant} />;
  if (act === 'detach') return <DetachButton request={request} />;
  if (act === 'plan') {
    return (
      <AppLinkButton to="/plans/new" search={{ requestId: request.id }} variant={variant}>
        {t('act.plan')}
      </AppLinkButton>
    );
  }
  return (
    <AppLinkButton
      to="/requests/$requestId"
      params={{ requestId: request.id }}
      search={{ act }}
      variant={variant}
    >
      {t(`act.${act}`)}
    </AppLinkButton>
  );
}

/** Everything else that may be done now. */
export function MoreActs({
  acts,
  request,
  isEnded,
}: {
  readonly acts: readonly OfferedAct[];
  readonly request: Request;
  readonly isEnded: boolean;
}) {
  const t = useText(requestsCatalogue);
  if (acts.length === 0 && !isEnded) return null;
  return (
    <Section title={t('whatNow')}>
      {acts.length === 0 ? <p className="app-quiet">{t('nothingNow')}</p> : null}
      <div className="app-acts">
        {acts.map((act) => (
          <ActButton key={act} act={act} request={request} />
        ))}
      </div>
    </Section>
  );
}

function TakeButton({ request, variant }: Omit<ActButtonProps, 'act'>) {
  const t = useText(requestsCatalogue);
  const me = useProfile()?.id ?? '';
  const take = useAct(coordination.assignRequest, { done: t('taken') });
  return (
    <>
      <Button
        {...(variant === undefined ? {} : { variant })}
        isPending={take.isPending}
        onPress={() => take.run({ requestId: request.id, version: request.version, assigneeId: me })}
      >
        {t('act.take')}
      </Button>
      <ActRefusal of={take} />
    </>
  );
}

function DetachButton({ request }: { readonly request: Request }) {
  const t = useText(requestsCatalogue);
  const api = useApi();
  const undoing = useUndo();
  const { id: requestId, residentId, attached } = request;
  const attachAgain = (version: number) =>
    api.call(coordination.attachResident, {
      requestId,
      version,
      residentId: residentId ?? '',
      consentGiven: true,
      consentId: attached?.consentId,
    });
  const detach = useAct(coordination.detachResident, {
    onDone: ({ version }) =>
      showToast(
        t('detached'),
        undoing(() => attachAgain(version)),
      ),
  });
  return (
    <>
      <Button
        isPending={detach.isPending}
        onPress={() => detach.run({ requestId, version: request.version })}
      >
        {t('act.detach')}
      </Button>
      <ActRefusal of={detach} />
    </>
  );
}
