import { registry } from '@cus/contracts';
import { DateField, Select, showToast, TextField, useText, warsawDay } from '@cus/ui';
import { useApi } from '../../app-services';
import { PersonPicker } from '../../fields/person-picker';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useOptions } from '../../words/words';
import type { Resident } from './resident-screen';
import { residentsCatalogue } from './residents-catalogue';

interface FamilyFormProps {
  readonly resident: Resident;
  readonly onLeave: () => void;
}

const today = () => warsawDay(new Date());

/** Another resident actually cares for this one. */
export function AddCarer({ resident, onLeave }: FamilyFormProps) {
  const t = useText(residentsCatalogue);
  const options = useOptions();
  const form = useActForm({
    operation: registry.addCarer,
    fixed: { residentId: resident.id },
    values: { carerId: '', relation: '', from: today() },
    labels: { carerId: t('carer'), relation: t('relation'), from: t('sinceWhen') },
    say: (path) => (path === 'carerId' ? t('sayPerson') : undefined),
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm
      of={form}
      title={t('addCarer')}
      lead={t('carerLead')}
      action={t('addCarerNow')}
      onCancel={onLeave}
    >
      <FormField of={form} name="carerId">
        {(field) => <PersonPicker {...field} hint={t('findHint')} />}
      </FormField>
      <FormField of={form} name="relation">
        {(field) => (
          <Select {...field} options={options('relation', registry.addCarer.input.shape.relation.options)} />
        )}
      </FormField>
      <FormField of={form} name="from">
        {(field) => <DateField {...field} />}
      </FormField>
    </ActForm>
  );
}

/** Somebody who may act in the person's name. */
export function AddRepresentative({ resident, onLeave }: FamilyFormProps) {
  const t = useText(residentsCatalogue);
  const options = useOptions();
  const form = useActForm({
    operation: registry.addRepresentative,
    fixed: { residentId: resident.id },
    values: { kind: '', firstName: '', lastName: '', phone: '', from: today(), to: '' },
    labels: {
      kind: t('representativeKind'),
      firstName: t('firstName'),
      lastName: t('lastName'),
      phone: t('phone'),
      from: t('sinceWhen'),
      to: t('untilWhen'),
    },
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm of={form} title={t('addRepresentative')} action={t('addRepresentativeNow')} onCancel={onLeave}>
      <FormField of={form} name="kind">
        {(field) => (
          <Select
            {...field}
            options={options('representative', registry.addRepresentative.input.shape.kind.options)}
          />
        )}
      </FormField>
      {(['firstName', 'lastName'] as const).map((name) => (
        <FormField key={name} of={form} name={name}>
          {(field) => <TextField {...field} autoComplete="off" width="medium" />}
        </FormField>
      ))}
      <FormField of={form} name="phone">
        {(field) => <TextField {...field} type="tel" width="medium" optional />}
      </FormField>
      <FormField of={form} name="from">
        {(field) => <DateField {...field} />}
      </FormField>
      <FormField of={form} name="to">
        {(field) => <DateField {...field} optional />}
      </FormField>
    </ActForm>
  );
}

/** Somebody who keeps house together with the person: joins the household there is, or begins one of the two. */
export function AddHouseholdMember({
  resident,
  householdId,
  onLeave,
}: FamilyFormProps & { readonly householdId: string | undefined }) {
  const t = useText(residentsCatalogue);
  const api = useApi();
  const form = useActForm({
    operation: registry.joinHousehold,
    // A household yet to be made takes its first member's id; only `createHousehold` is then sent.
    fixed: { householdId: householdId ?? resident.id },
    values: { residentId: '', from: today() },
    labels: { residentId: t('member'), from: t('sinceWhen') },
    say: (path) => (path === 'residentId' ? t('sayPerson') : undefined),
    submit: async (input, key) => {
      if (householdId !== undefined) return api.withKey(key)(registry.joinHousehold, input);
      const memberIds = [resident.id, input.residentId];
      await api.withKey(key)(registry.createHousehold, { memberIds, from: input.from });
      return { done: true as const };
    },
    onDone: () => {
      showToast(t('saved'));
      onLeave();
    },
  });
  return (
    <ActForm of={form} title={t('addMember')} action={t('addMemberNow')} onCancel={onLeave}>
      <FormField of={form} name="residentId">
        {(field) => <PersonPicker {...field} hint={t('findHint')} />}
      </FormField>
      <FormField of={form} name="from">
        {(field) => <DateField {...field} />}
      </FormField>
    </ActForm>
  );
}
