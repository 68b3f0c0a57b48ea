import { ListBox, ListBoxItem } from 'react-aria-components/ListBox';

/** One thing to choose. `detail` is a second line: an address, a price, who it is. */
export interface Option {
  readonly id: string;
  readonly label: string;
  readonly detail?: string;
  readonly isDisabled?: boolean;
}

export function OptionItem({
  option,
  isCreate = false,
}: {
  readonly option: Option;
  readonly isCreate?: boolean;
}) {
  return (
    <ListBoxItem
      id={option.id}
      textValue={option.label}
      isDisabled={option.isDisabled ?? false}
      className="ok-option"
      {...(isCreate ? { 'data-create': '' } : {})}
    >
      <span>{option.label}</span>
      {option.detail === undefined ? null : <small>{option.detail}</small>}
    </ListBoxItem>
  );
}

export function OptionList({ options }: { readonly options: readonly Option[] }) {
  return (
    <ListBox items={options} className="ok-listbox">
      {(option) => <OptionItem option={option} />}
    </ListBox>
  );
}
