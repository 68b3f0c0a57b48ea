import { registry, vocabulary } from '@cus/contracts';
import { CheckTiles, DateField, Select, showToast, TextField, useText } from '@cus/ui';
import { useNavigate } from '@tanstack/react-router';
import { ServicePicker } from '../../fields/service-picker';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useSites } from '../../names/use-sites';
import type { StaffMember } from '../../names/use-staff';
import { shellCatalogue } from '../../shell/shell-catalogue';
import { useOptions } from '../../words/words';
import { staffCatalogue } from './staff-catalogue';
import { newStaffInput, staffUpdate, staffValues, type StaffValues } from './staff-form-values';

const CENTRE_ROLES = registry.addStaffMember.input.shape.roles.element.options;

interface PartProps {
  readonly of: ContractForm<StaffValues>;
}

/** Lists a person who has not signed in yet. */
export function AddStaffForm() {
  const t = useText(staffCatalogue);
  const leave = useLeave();
  const form: ContractForm<StaffValues> = useActForm({
    operation: registry.addStaffMember,
    values: staffValues(undefined),
    labels: useStaffLabels(),
    toInput: newStaffInput,
    onDone: () => {
      showToast(t('added', { name: form.form.getValues('name') }));
      leave();
    },
  });
  return (
    <ActForm of={form} title={t('work')} action={t('addPerson')} onCancel={leave}>
      <AccountPart of={form} />
      <WorkPart of={form} />
      <TermPart of={form} />
    </ActForm>
  );
}

/** Says where a known person works, as what, and from when to when. */
export function UpdateStaffForm({ member }: { readonly member: StaffMember }) {
  const t = useText(staffCatalogue);
  const leave = useLeave();
  const { staffId, version, hasAccount, providerId } = member;
  const form = useActForm({
    operation: registry.updateStaffMember,
    fixed: { staffId, version },
    values: staffValues(member),
    labels: useStaffLabels(),
    toInput: (values) => staffUpdate(values, hasAccount),
    onDone: () => {
      showToast(t('saved'));
      leave();
    },
  });
  return (
    <ActForm of={form} title={t('work')} action={t('savePerson')} onCancel={leave}>
      {hasAccount ? null : <AccountPart of={form} />}
      {/* A contractor decides itself where its people work. */}
      {providerId === undefined ? <WorkPart of={form} /> : <Position of={form} />}
      <TermPart of={form} />
    </ActForm>
  );
}

function useLeave(): () => void {
  const navigate = useNavigate();
  return () => void navigate({ to: '/settings/staff' });
}

function useStaffLabels(): Record<keyof StaffValues, string> {
  const t = useText(staffCatalogue);
  return {
    name: t('name'),
    login: t('login'),
    roles: t('roles'),
    position: t('position'),
    siteId: t('site'),
    pillar: t('pillar'),
    phone: t('phone'),
    serviceCodes: t('services'),
    activeFrom: t('activeFrom'),
    activeTo: t('activeTo'),
  };
}

function AccountPart({ of }: PartProps) {
  const t = useText(staffCatalogue);
  const shell = useText(shellCatalogue);
  return (
    <>
      <FormField of={of} name="name">
        {(field) => <TextField {...field} maxLength={160} />}
      </FormField>
      <FormField of={of} name="login">
        {(field) => <TextField {...field} width="medium" maxLength={120} hint={t('loginHint')} />}
      </FormField>
      <FormField of={of} name="roles">
        {(field) => (
          <CheckTiles
            {...field}
            hint={t('rolesHint')}
            optional
            tiles={CENTRE_ROLES.map((id) => ({ id, label: shell(`role.${id}`) }))}
          />
        )}
      </FormField>
    </>
  );
}

function Position({ of }: PartProps) {
  return (
    <>
      <FormField of={of} name="position">
        {(field) => <TextField {...field} maxLength={120} optional />}
      </FormField>
      <FormField of={of} name="phone">
        {(field) => <TextField {...field} type="tel" width="medium" optional />}
      </FormField>
    </>
  );
}

function WorkPart({ of }: PartProps) {
  const t = useText(staffCatalogue);
  const options = useOptions();
  const { sites } = useSites();
  return (
    <>
      <Position of={of} />
      <FormField of={of} name="siteId">
        {(field) => (
          <Select
            {...field}
            options={[
              { id: '', label: t('noSite') },
              ...sites.map((site) => ({ id: site.siteId, label: site.name })),
            ]}
            placeholder={t('noSite')}
            optional
          />
        )}
      </FormField>
      <FormField of={of} name="pillar">
        {(field) => (
          <Select
            {...field}
            options={[{ id: '', label: t('noPillar') }, ...options('pillar', vocabulary.pillar.options)]}
            placeholder={t('noPillar')}
            optional
          />
        )}
      </FormField>
      <FormField of={of} name="serviceCodes">
        {(field) => <ServicePicker {...field} optional />}
      </FormField>
    </>
  );
}

function TermPart({ of }: PartProps) {
  return (
    <>
      {(['activeFrom', 'activeTo'] as const).map((name) => (
        <FormField key={name} of={of} name={name}>
          {(field) => <DateField {...field} optional />}
        </FormField>
      ))}
    </>
  );
}
