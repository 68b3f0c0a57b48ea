import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Popover } from 'react-aria-components/Popover';
import { useUiText } from '../i18n/ui-text';
import { FieldHead, fieldFrame, type FieldProps, type InputRef } from './field-parts';
import { OptionList, type Option } from './option';

export interface ComboBoxProps extends FieldProps, InputRef {
  readonly options: readonly Option[];
  /** The chosen option's id, or '' while nothing is chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** One of many known things, found by typing a part of its name: a street, a service, an organisation. */
export function ComboBox(props: ComboBoxProps) {
  const {
    label,
    hint,
    error,
    optional,
    width = 'medium',
    options,
    value,
    onChange,
    inputRef,
    ...rest
  } = props;
  const t = useUiText();
  return (
    <AriaComboBox
      {...rest}
      defaultItems={options}
      value={value === '' ? null : value}
      onChange={(key) => onChange(key === null ? '' : String(key))}
      {...fieldFrame({ width, error, optional })}
      menuTrigger="input"
    >
      <FieldHead label={label} hint={hint} error={error} optional={optional} />
      <div className="ok-combo">
        <Input className="ok-input" ref={inputRef} />
        <Button className="ok-icon-button" aria-label={t('showOptions')}>
          <ChevronDown aria-hidden className="ok-icon" />
        </Button>
      </div>
      <Popover className="ok-popover">
        <OptionList options={options} />
      </Popover>
    </AriaComboBox>
  );
}
