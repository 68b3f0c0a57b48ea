import { registry } from '@cus/contracts';
import { Button, Section, showToast, useText, warsawDay } from '@cus/ui';
import { useApi } from '../../app-services';
import { ActRefusal, useAct } from '../../forms/use-act';
import { useUndo } from '../../forms/use-undo';
import type { StaffMember } from '../../names/use-staff';
import { staffCatalogue } from './staff-catalogue';

/** Ends a person's work today, or takes it up again; either can be undone at once. */
export function EndWork({ member }: { readonly member: StaffMember }) {
  const t = useText(staffCatalogue);
  const api = useApi();
  const undoing = useUndo();
  const { staffId, version, name, activeTo = null } = member;
  const isEnding = activeTo === null;
  const change = useAct(registry.updateStaffMember, {
    onDone: ({ version: changed }) =>
      showToast(
        t(isEnding ? 'ended' : 'resumed', { name }),
        undoing(() => api.call(registry.updateStaffMember, { staffId, version: changed, activeTo })),
      ),
  });
  return (
    <Section title={t(isEnding ? 'endWork' : 'resume')}>
      {isEnding ? <p>{t('endWorkLead')}</p> : null}
      <div>
        <Button
          isPending={change.isPending}
          onPress={() => change.run({ staffId, version, activeTo: isEnding ? warsawDay(new Date()) : null })}
        >
          {t(isEnding ? 'endWork' : 'resume')}
        </Button>
      </div>
      <ActRefusal of={change} />
    </Section>
  );
}
