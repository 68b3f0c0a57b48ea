import { ComboBox, defineCatalogue, IconButton, useText, type FieldProps } from '@cus/ui';
import { X } from 'lucide-react';
import { useState } from 'react';
import { useServices } from '../names/use-services';
import { en } from './messages.en';
import { pl } from './messages.pl';
import { uk } from './messages.uk';
import './fields.css';

const catalogue = defineCatalogue({ pl, en, uk });

interface ServicePickerProps extends FieldProps {
  /** Codes of the chosen services. */
  readonly value: readonly string[];
  readonly onChange: (codes: string[]) => void;
}

/** Several services of the catalogue, each found by typing a part of its name. */
export function ServicePicker({ value, onChange, ...field }: ServicePickerProps) {
  const t = useText(catalogue);
  const { options, nameOf } = useServices();
  // A fresh box after each choice: React Aria keeps the chosen text in the old one.
  const [round, setRound] = useState(0);
  return (
    <div className="field-picker">
      <ComboBox
        {...field}
        key={`${round} ${options.length}`}
        width="full"
        options={options.filter((option) => !value.includes(option.id))}
        value=""
        onChange={(code) => {
          if (code === '') return;
          onChange([...value, code]);
          setRound(round + 1);
        }}
      />
      {value.length === 0 ? null : (
        <ul aria-label={t('chosen')}>
          {value.map((code) => (
            <li key={code}>
              {nameOf(code)}
              <IconButton
                label={t('remove', { name: nameOf(code) })}
                icon={<X aria-hidden className="ok-icon" />}
                onPress={() => onChange(value.filter((each) => each !== code))}
              />
            </li>
          ))}
        </ul>
      )}
    </div>
  );
}
