import { housing } from '@cus/contracts';
import { Button, DateField, Select, showToast, TextArea, TextField, useText, warsawDay } from '@cus/ui';
import { useState } from 'react';
import { FormDialog } from '../../forms/form-dialog';
import { useActForm } from '../../forms/use-act-form';
import { FormField } from '../../forms/use-contract-form';
import { useMay } from '../../session/use-may';
import { AbsenceDialog } from './absence-dialog';
import { housingCatalogue, useHousingWord } from './housing-catalogue';
import { PapersDialog } from './papers-dialog';
import type { StayDetail } from './stay-screen';
import { usePlaces } from './use-places';

export interface StayDialogProps {
  readonly stay: StayDetail;
  readonly onClose: () => void;
}

type Ask = 'papers' | 'move-in' | 'cancel' | 'move' | 'absence' | 'end';

/** What may happen next in a stay: papers, moving in, moving, absence, its end. */
export function StayActions({ stay }: { readonly stay: StayDetail }) {
  const t = useText(housingCatalogue);
  const may = useMay();
  const [asks, setAsks] = useState<Ask>();
  const onClose = () => setAsks(undefined);
  const { state } = stay;
  const isLive = state === 'granted' || state === 'living';
  if (!isLive) return null;
  return (
    <div className="ok-form-actions">
      {state === 'granted' && may(housing.moveIn) ? (
        <Button variant="primary" onPress={() => setAsks('move-in')}>
          {t('moveIn')}
        </Button>
      ) : null}
      {may(housing.recordPapers) ? (
        <Button onPress={() => setAsks('papers')}>{t('recordPapers')}</Button>
      ) : null}
      {state === 'living' && may(housing.recordAbsence) ? (
        <Button onPress={() => setAsks('absence')}>{t('absence')}</Button>
      ) : null}
      {state === 'living' && may(housing.moveStay) ? (
        <Button onPress={() => setAsks('move')}>{t('move')}</Button>
      ) : null}
      {state === 'living' && may(housing.endStay) ? (
        <Button onPress={() => setAsks('end')}>{t('end')}</Button>
      ) : null}
      {state === 'granted' && may(housing.cancelGrant) ? (
        <Button onPress={() => setAsks('cancel')}>{t('cancel')}</Button>
      ) : null}
      {asks === 'papers' ? <PapersDialog stay={stay} onClose={onClose} /> : null}
      {asks === 'move-in' ? <MoveIn stay={stay} onClose={onClose} /> : null}
      {asks === 'cancel' ? <Cancel stay={stay} onClose={onClose} /> : null}
      {asks === 'move' ? <Move stay={stay} onClose={onClose} /> : null}
      {asks === 'absence' ? <AbsenceDialog stay={stay} onClose={onClose} /> : null}
      {asks === 'end' ? <End stay={stay} onClose={onClose} /> : null}
    </div>
  );
}

function MoveIn({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const form = useActForm({
    operation: housing.moveIn,
    fixed: { stayId: stay.id, version: stay.version },
    values: { on: stay.from as string },
    labels: { on: t('moveInOn') },
    onDone: () => {
      onClose();
      showToast(t('moveInDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('moveIn')} submitLabel={t('moveIn')} onClose={onClose}>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
    </FormDialog>
  );
}

function Cancel({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const form = useActForm({
    operation: housing.cancelGrant,
    fixed: { stayId: stay.id, version: stay.version },
    values: { reason: '' },
    labels: { reason: t('reason') },
    onDone: () => {
      onClose();
      showToast(t('cancelDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('cancel')} submitLabel={t('cancel')} variant="danger" onClose={onClose}>
      <FormField of={form} name="reason">
        {(field) => <TextField {...field} />}
      </FormField>
    </FormDialog>
  );
}

function Move({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const places = usePlaces();
  const form = useActForm({
    operation: housing.moveStay,
    fixed: { stayId: stay.id, version: stay.version },
    values: { toPlaceId: '', on: warsawDay(new Date()), reason: '' },
    labels: { toPlaceId: t('moveTo'), on: t('moveOn'), reason: t('reason') },
    onDone: () => {
      onClose();
      showToast(t('moveDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('move')} submitLabel={t('move')} onClose={onClose}>
      <FormField of={form} name="toPlaceId">
        {(field) => (
          <Select {...field} options={places.options.filter((option) => option.id !== stay.placeId)} />
        )}
      </FormField>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="reason">
        {(field) => <TextField {...field} />}
      </FormField>
    </FormDialog>
  );
}

function End({ stay, onClose }: StayDialogProps) {
  const t = useText(housingCatalogue);
  const say = useHousingWord();
  const { reason, destination } = housing.endStay.input.shape;
  const options = (group: string, codes: readonly string[]) =>
    codes.map((id) => ({ id, label: say(group, id) }));
  const form = useActForm({
    operation: housing.endStay,
    fixed: { stayId: stay.id, version: stay.version },
    values: { on: warsawDay(new Date()), reason: '', destination: '', note: '' },
    labels: { on: t('endOn'), reason: t('reason'), destination: t('destination'), note: t('note') },
    onDone: () => {
      onClose();
      showToast(t('endDone'));
    },
  });
  return (
    <FormDialog of={form} title={t('end')} submitLabel={t('end')} onClose={onClose}>
      <FormField of={form} name="on">
        {(field) => <DateField {...field} width="short" />}
      </FormField>
      <FormField of={form} name="reason">
        {(field) => <Select {...field} options={options('end', reason.options)} />}
      </FormField>
      <FormField of={form} name="destination">
        {(field) => <Select {...field} options={options('to', destination.options)} />}
      </FormField>
      <FormField of={form} name="note">
        {(field) => <TextArea {...field} optional />}
      </FormField>
    </FormDialog>
  );
}
