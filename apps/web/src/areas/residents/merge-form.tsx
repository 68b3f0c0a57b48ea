import { registry } from '@cus/contracts';
import { DataTable, DateText, showToast, useText } from '@cus/ui';
import { useQuery } from '@tanstack/react-query';
import { useWatch } from 'react-hook-form';
import { operationQuery } from '../../api';
import { useApi } from '../../app-services';
import { PersonPicker } from '../../fields/person-picker';
import { ActForm } from '../../forms/act-form';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useUndo } from '../../forms/use-undo';
import { addressLine } from '../../words/address-line';
import type { Resident } from './resident-screen';
import { residentsCatalogue } from './residents-catalogue';
import { MergeHistory } from './merge-history';

interface MergeFormProps {
  readonly resident: Resident;
  readonly onLeave: () => void;
}

/** Declares two records one person, after both were seen side by side. */
export function MergeForm({ resident, onLeave }: MergeFormProps) {
  const t = useText(residentsCatalogue);
  const api = useApi();
  const undoing = useUndo();
  const form = useActForm({
    operation: registry.mergeResidents,
    fixed: { residentId: resident.id },
    values: { mergedId: '' },
    labels: { mergedId: t('otherRecord') },
    say: (path) => (path === 'mergedId' ? t('sayPerson') : undefined),
    onDone: ({ mergeId }) => {
      showToast(
        t('merged'),
        undoing(() => api.call(registry.unmergeResidents, { mergeId })),
      );
      onLeave();
    },
  });
  const otherId = useWatch({ control: form.form.control, name: 'mergedId' });
  return (
    <>
      <ActForm of={form} title={t('merge')} lead={t('mergeLead')} action={t('mergeNow')} onCancel={onLeave}>
        <FormField of={form} name="mergedId">
          {(field) => <PersonPicker {...field} hint={t('findHint')} />}
        </FormField>
        {otherId === '' ? null : <SideBySide resident={resident} otherId={otherId} />}
      </ActForm>
      <MergeHistory residentId={resident.id} />
    </>
  );
}

function SideBySide({ resident, otherId }: { readonly resident: Resident; readonly otherId: string }) {
  const t = useText(residentsCatalogue);
  const api = useApi();
  const { data: other } = useQuery(operationQuery(api, registry.getResident, { residentId: otherId }));
  if (other === undefined) return null;
  const born = ({ details }: Resident) =>
    details?.birthDate === undefined ? '–' : <DateText value={details.birthDate} />;
  const rows = [
    {
      id: 'name',
      stays: `${resident.lastName} ${resident.firstName}`,
      goes: `${other.lastName} ${other.firstName}`,
    },
    { id: 'born', stays: born(resident), goes: born(other) },
    { id: 'pesel', stays: resident.details?.peselMasked ?? '–', goes: other.details?.peselMasked ?? '–' },
    { id: 'phone', stays: resident.phone ?? '–', goes: other.phone ?? '–' },
    { id: 'address', stays: addressLine(resident.address) || '–', goes: addressLine(other.address) || '–' },
  ] as const;
  const names = {
    name: t('person'),
    born: t('born'),
    pesel: 'PESEL',
    phone: t('phone'),
    address: t('address'),
  };
  return (
    <DataTable
      caption={t('sideBySide')}
      rows={rows}
      rowId={(row) => row.id}
      columns={[
        { id: 'what', title: t('what'), cell: (row) => names[row.id] },
        { id: 'stays', title: t('stays'), cell: (row) => row.stays },
        { id: 'goes', title: t('goesIn'), cell: (row) => row.goes },
      ]}
    />
  );
}
