import { ChevronDown } from 'lucide-react';
import { Button } from 'react-aria-components/Button';
import { Popover } from 'react-aria-components/Popover';
import { Select as AriaSelect, SelectValue } from 'react-aria-components/Select';
import { useUiText } from '../i18n/ui-text';
import { FieldHead, fieldFrame, type FieldProps } from './field-parts';
import { OptionList, type Option } from './option';

export interface SelectProps extends FieldProps {
  readonly options: readonly Option[];
  /** The chosen option's id, or '' while nothing is chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
  readonly placeholder?: string;
}

/** One of six to fifteen things; fewer are better as RadioTiles, more as a ComboBox. */
export function Select(props: SelectProps) {
  const {
    label,
    hint,
    error,
    optional,
    width = 'medium',
    options,
    value,
    onChange,
    placeholder,
    isReadOnly,
    ...rest
  } = props;
  const t = useUiText();
  return (
    <AriaSelect
      {...rest}
      {...(isReadOnly ? { isDisabled: true } : {})}
      value={value === '' ? null : value}
      onChange={(key) => onChange(key === null ? '' : String(key))}
      placeholder={placeholder ?? t('choose')}
      {...fieldFrame({ width, error, optional })}
    >
      <FieldHead label={label} hint={hint} error={error} optional={optional} />
      <Button className="ok-input ok-select-button">
        <SelectValue />
        <ChevronDown aria-hidden className="ok-icon" />
      </Button>
      <Popover className="ok-popover">
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}
