import { housing } from '@cus/contracts';
import {
  Checkbox,
  CheckTiles,
  DateField,
  NumberField,
  RadioTiles,
  TextField,
  useText,
  warsawDay,
} from '@cus/ui';
import type { FieldValues } from 'react-hook-form';
import { PersonPicker } from '../../fields/person-picker';
import { FormDialog } from '../../forms/form-dialog';
import { FormField, type ContractForm } from '../../forms/use-contract-form';
import { useDialogForm } from '../../forms/use-dialog-form';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { FLAT_KINDS } from './route';
import type { WaitingEntry } from './waiting-screen';

/** The circumstances that give points are facts; how many points is a dated rule. */
interface Circumstances extends FieldValues {
  readonly circumstances: string[];
  readonly minorChildren: number | null;
  readonly needsStepFree: boolean;
}

function useCircumstanceLabels() {
  const t = useText(housingCatalogue);
  return {
    circumstances: t('circumstances'),
    minorChildren: t('minorChildren'),
    needsStepFree: t('needsStepFree'),
  };
}

function CircumstanceFields<Values extends Circumstances>(props: { readonly of: ContractForm<Values> }) {
  // The fields are the same whatever else the form holds; the library cannot see that through a type parameter.
  const of = props.of as unknown as ContractForm<Circumstances>;
  const say = useHousingWord();
  return (
    <>
      <FormField of={of} name="circumstances">
        {(field) => (
          <CheckTiles
            {...field}
            optional
            tiles={housing.joinWaitingList.input.shape.circumstances.element.options.map((id) => ({
              id,
              label: say('c', id),
            }))}
          />
        )}
      </FormField>
      <FormField of={of} name="minorChildren">
        {(field) => <NumberField {...field} min={0} max={15} />}
      </FormField>
      <FormField of={of} name="needsStepFree">
        {(field) => <Checkbox {...field} />}
      </FormField>
    </>
  );
}

interface JoinWaitingProps {
  readonly kind: (typeof FLAT_KINDS)[number];
  readonly onClose: () => void;
}

export function JoinWaiting({ kind, onClose }: JoinWaitingProps) {
  const t = useText(housingCatalogue);
  const form = useDialogForm({
    operation: housing.joinWaitingList,
    fixed: { kind },
    values: {
      residentId: '',
      joinedOn: warsawDay(new Date()),
      circumstances: [] as string[],
      minorChildren: 0 as number | null,
      needsStepFree: false as boolean,
    },
    labels: { ...useCircumstanceLabels(), residentId: t('person'), joinedOn: t('joinedOn') },
    done: t('joinDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('join')} submitLabel={t('join')} onClose={onClose}>
      <FormField of={form} name="residentId">
        {(field) => <PersonPicker {...field} />}
      </FormField>
      <FormField of={form} name="joinedOn">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <CircumstanceFields of={form} />
    </FormDialog>
  );
}

interface EntryDialogProps {
  readonly entry: WaitingEntry;
  readonly onClose: () => void;
}

/** Circumstances change while somebody waits, and with them the order of the list. */
export function ReassessWaiting({ entry, kind, onClose }: EntryDialogProps & JoinWaitingProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const form = useDialogForm({
    operation: housing.reassessWaiting,
    fixed: { entryId: entry.id, version: entry.version },
    values: {
      kind: kind as string,
      circumstances: [...entry.circumstances] as string[],
      minorChildren: entry.minorChildren as number | null,
      needsStepFree: entry.needsStepFree,
    },
    labels: { ...useCircumstanceLabels(), kind: t('kindFilter') },
    done: t('reassessDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('reassess')} submitLabel={t('reassessSubmit')} onClose={onClose}>
      <FormField of={form} name="kind">
        {(field) => (
          <RadioTiles {...field} tiles={FLAT_KINDS.map((id) => ({ id, label: say('kind', id) }))} />
        )}
      </FormField>
      <CircumstanceFields of={form} />
    </FormDialog>
  );
}

export function LeaveWaiting({ entry, onClose }: EntryDialogProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const { leaveWaitingList } = housing;
  const form = useDialogForm({
    operation: leaveWaitingList,
    fixed: { entryId: entry.id },
    values: { on: warsawDay(new Date()), reason: '', note: '' },
    labels: { on: t('leftOn'), reason: t('reason'), note: t('note') },
    done: t('leaveDone'),
    onClose,
  });
  return (
    <FormDialog of={form} title={t('leave')} submitLabel={t('leave')} onClose={onClose}>
      <FormField of={form} name="reason">
        {(field) => (
          <RadioTiles
            {...field}
            tiles={leaveWaitingList.input.shape.reason.options.map((id) => ({ id, label: say('leave', id) }))}
          />
        )}
      </FormField>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextField {...field} optional />}
      </FormField>
    </FormDialog>
  );
}
