import { defineCatalogue, SearchBox, useText, type FieldProps } from '@cus/ui';
import { useState } from 'react';
import { useResidentNames } from '../names/use-resident-names';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';
import { usePeople } from './use-people';

const catalogue = defineCatalogue({ pl, en, uk });

interface PersonPickerProps extends Pick<FieldProps, 'label' | 'hint' | 'error' | 'id'> {
  /** The chosen person's id, or '' while nobody is chosen. */
  readonly value: string;
  readonly onChange: (residentId: string) => void;
}

/** One person the centre knows, found by name, PESEL or phone. */
export function PersonPicker({ label, hint, error, id, value, onChange }: PersonPickerProps) {
  const t = useText(catalogue);
  const [text, setText] = useState('');
  const { options } = usePeople(text);
  const nameOf = useResidentNames([value === '' ? undefined : value]);
  return (
    <div id={id} className="field-picker">
      <SearchBox
        label={label}
        text={text}
        onTextChange={setText}
        candidates={options}
        onChoose={onChange}
        {...(typeof hint === 'string' ? { placeholder: hint } : {})}
      />
      {error === undefined ? null : <p className="ok-error">{error}</p>}
      {value === '' ? null : (
        <p role="status">
          <strong>{t('chosenPerson', { name: nameOf(value) })}</strong>
        </p>
      )}
    </div>
  );
}
