import { Search } from 'lucide-react';
import { ComboBox as AriaComboBox } from 'react-aria-components/ComboBox';
import { Input } from 'react-aria-components/Input';
import { Label } from 'react-aria-components/Label';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { useUiText } from '../i18n/ui-text';
import { OptionItem, type Option } from './option';
import './field.css';

export interface SearchBoxProps {
  readonly label: string;
  readonly text: string;
  readonly onTextChange: (text: string) => void;
  /** Live candidates for `text`, best first; `undefined` while they are being looked for. */
  readonly candidates: readonly Option[] | undefined;
  readonly onChoose: (id: string) => void;
  /** When given, a last row offers to create what was typed. */
  readonly onCreate?: (text: string) => void;
  readonly placeholder?: string;
  /** Hides the label visually where the place says it (the top bar). */
  readonly hideLabel?: boolean;
  /** Shorter texts are not looked for; default 2. */
  readonly minLength?: number;
}

const CREATE = '$create';

/** Search before create: candidates appear while typing, and a search with no hits carries its text into "Utwórz". */
export function SearchBox(props: SearchBoxProps) {
  const {
    label,
    text,
    onTextChange,
    candidates,
    onChoose,
    onCreate,
    placeholder,
    hideLabel,
    minLength = 2,
  } = props;
  const t = useUiText();
  const typed = text.trim();
  const enough = typed.length >= minLength;
  const creatable: Option[] = onCreate ? [{ id: CREATE, label: t('createNew', { text: typed }) }] : [];
  const items = enough ? [...(candidates ?? []), ...(candidates ? creatable : [])] : [];

  return (
    <AriaComboBox
      className="ok-field"
      inputValue={text}
      onInputChange={onTextChange}
      items={items}
      defaultFilter={() => true}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        onTextChange('');
        if (key === CREATE) onCreate?.(typed);
        else onChoose(String(key));
      }}
      allowsCustomValue
      allowsEmptyCollection={enough}
      menuTrigger="input"
    >
      <Label className={hideLabel ? 'ok-visually-hidden' : 'ok-label'}>{label}</Label>
      <div className="ok-combo ok-search">
        <Search aria-hidden className="ok-icon" />
        <Input className="ok-input" type="search" placeholder={placeholder} autoComplete="off" />
      </div>
      <Popover className="ok-popover">
        <ListBox
          items={items}
          className="ok-listbox"
          renderEmptyState={() => (
            <div className="ok-listbox-note">
              {candidates ? t('noMatches', { text: typed }) : t('searching')}
            </div>
          )}
        >
          {(option: Option) => <OptionItem option={option} isCreate={option.id === CREATE} />}
        </ListBox>
      </Popover>
    </AriaComboBox>
  );
}
