import {
  Button,
  Checkbox,
  ComboBox,
  DateField,
  ErrorSummary,
  MoneyField,
  NumberField,
  RadioTiles,
  SearchBox,
  Select,
  showToast,
  TextArea,
  TextField,
} from '@cus/ui';
import { useState } from 'react';
import { z } from 'zod';
import { FormField, useContractForm } from '../../forms/use-contract-form';
import { PEOPLE, SERVICES, STREETS, TILES } from './samples';

export function FieldSamples() {
  const [values, setValues] = useState({
    name: 'Maria Przykładowa',
    note: '',
    amount: 125_050 as number | null,
    minutes: 45 as number | null,
    date: '2026-11-23',
    service: 'care',
    street: '',
    reason: 'care',
    consent: true,
    search: '',
  });
  const set = (part: Partial<typeof values>) => setValues((before) => ({ ...before, ...part }));
  const typed = values.search.trim().toLowerCase();
  return (
    <div className="ok-form">
      <SearchBox
        label="Kogo dotyczy rozmowa"
        text={values.search}
        onTextChange={(search) => set({ search })}
        candidates={PEOPLE.filter((person) => person.label.toLowerCase().includes(typed))}
        onChoose={() => showToast('To ta osoba.')}
        onCreate={(text) => showToast(`Nowa osoba: ${text}.`)}
        placeholder="Nazwisko, PESEL, telefon albo ulica"
      />
      <TextField label="Imię i nazwisko" value={values.name} onChange={(name) => set({ name })} />
      <RadioTiles
        label="W czym potrzebna jest pomoc"
        hint="Wybierz to, od czego zacząć."
        tiles={TILES}
        value={values.reason}
        onChange={(reason) => set({ reason })}
      />
      <DateField label="Kiedy oddzwonić" value={values.date} onChange={(date) => set({ date })} />
      <Select
        label="Usługa"
        options={SERVICES}
        value={values.service}
        onChange={(service) => set({ service })}
      />
      <ComboBox
        label="Ulica"
        options={STREETS}
        value={values.street}
        onChange={(street) => set({ street })}
        optional
      />
      <NumberField
        label="Czas wizyty"
        unit="minute"
        value={values.minutes}
        onChange={(minutes) => set({ minutes })}
        min={15}
      />
      <MoneyField
        label="Stawka za godzinę"
        value={values.amount}
        onChange={(amount) => set({ amount })}
        min={0}
      />
      <TextArea
        label="Notatka"
        hint="Własnymi słowami osoby; bez rozpoznań lekarskich."
        value={values.note}
        onChange={(note) => set({ note })}
        optional
      />
      <TextField
        label="Numer sprawy"
        value="ZG/2026/0117"
        onChange={() => undefined}
        isReadOnly
        width="short"
      />
      <Checkbox
        label="Osoba zgadza się na przekazanie zgłoszenia do pionu usług"
        hint="Bez zgody zgłoszenie zostaje w pionie pomocy społecznej."
        value={values.consent}
        onChange={(consent) => set({ consent })}
      />
    </div>
  );
}

const callSchema = z.object({
  name: z.string().trim().min(3),
  callBack: z.iso.date(),
  reason: z.enum(['care', 'taxi', 'repair', 'talk']),
  amount: z.int().min(100).nullable(),
  consent: z.literal(true),
});

export function RefusedFormSample() {
  const form = useContractForm({
    schema: callSchema,
    defaultValues: {
      name: '',
      callBack: '',
      reason: '' as string,
      amount: null as number | null,
      consent: false as boolean,
    },
    labels: {
      name: 'Imię i nazwisko',
      callBack: 'Kiedy oddzwonić',
      reason: 'Powód rozmowy',
      amount: 'Odpłatność',
      consent: 'Zgoda na przetwarzanie danych',
    },
    say: (path, code) => (path === 'name' && code === 'required' ? 'Podaj imię i nazwisko.' : undefined),
    submit: (input) => Promise.resolve(input.name),
    onDone: (name) => showToast(`Zapisano: ${name}.`),
  });
  return (
    <form className="ok-form" onSubmit={form.onSubmit} noValidate>
      <ErrorSummary problems={form.problems} attempt={form.attempt} footer={form.traceId} />
      <FormField of={form} name="name">
        {(field) => <TextField {...field} />}
      </FormField>
      <FormField of={form} name="reason">
        {(field) => <RadioTiles {...field} tiles={TILES} />}
      </FormField>
      <FormField of={form} name="callBack">
        {(field) => <DateField {...field} />}
      </FormField>
      <FormField of={form} name="amount">
        {(field) => <MoneyField {...field} optional />}
      </FormField>
      <FormField of={form} name="consent">
        {(field) => <Checkbox {...field} />}
      </FormField>
      <div className="ok-form-actions">
        <Button type="submit" variant="primary" isPending={form.isPending}>
          Zapisz rozmowę
        </Button>
      </div>
    </form>
  );
}
