import { housing } from '@cus/contracts';
import {
  Checkbox,
  CheckTiles,
  DateField,
  NumberField,
  RadioTiles,
  showToast,
  TextField,
  useText,
  warsawDay,
} from '@cus/ui';
import { PersonPicker } from '../../fields/person-picker';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import type { FLAT_KINDS } from './route';
import type { WaitingEntry } from './waiting-screen';

interface JoinWaitingProps {
  readonly kind: (typeof FLAT_KINDS)[number];
  readonly onClose: () => void;
}

/** The circumstances that give points are facts; how many points is a dated rule. */
export function JoinWaiting({ kind, onClose }: JoinWaitingProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const { joinWaitingList } = housing;
  const form = useActForm({
    operation: joinWaitingList,
    fixed: { kind },
    values: {
      residentId: '',
      joinedOn: warsawDay(new Date()),
      circumstances: [] as string[],
      minorChildren: 0 as number | null,
      needsStepFree: false as boolean,
    },
    labels: {
      residentId: t('person'),
      joinedOn: t('joinedOn'),
      circumstances: t('circumstances'),
      minorChildren: t('minorChildren'),
      needsStepFree: t('needsStepFree'),
    },
    onDone: () => {
      onClose();
      showToast(t('joinDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('join')} submitLabel={t('join')} onClose={onClose}>
      <FormField of={form} name="residentId">
        {(field) => <PersonPicker {...field} />}
      </FormField>
      <FormField of={form} name="joinedOn">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="circumstances">
        {(field) => (
          <CheckTiles
            {...field}
            optional
            tiles={joinWaitingList.input.shape.circumstances.element.options.map((id) => ({
              id,
              label: say('c', id),
            }))}
          />
        )}
      </FormField>
      <FormField of={form} name="minorChildren">
        {(field) => <NumberField {...field} min={0} max={15} />}
      </FormField>
      <FormField of={form} name="needsStepFree">
        {(field) => <Checkbox {...field} />}
      </FormField>
    </FormDialog>
  );
}

interface LeaveWaitingProps {
  readonly entry: WaitingEntry;
  readonly onClose: () => void;
}

export function LeaveWaiting({ entry, onClose }: LeaveWaitingProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const form = useActForm({
    operation: housing.leaveWaitingList,
    fixed: { entryId: entry.id },
    values: { on: warsawDay(new Date()), reason: '', note: '' },
    labels: { on: t('joinedOn'), reason: t('reason'), note: t('note') },
    onDone: () => {
      onClose();
      showToast(t('leaveDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('leave')} submitLabel={t('leave')} onClose={onClose}>
      <FormField of={form} name="reason">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={housing.leaveWaitingList.input.shape.reason.options.map((id) => ({
              id,
              label: say('leave', id),
            }))}
          />
        )}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextField {...field} optional />}
      </FormField>
    </FormDialog>
  );
}
