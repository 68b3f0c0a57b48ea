import { Check } from 'lucide-react';
import { ToggleButton } from 'react-aria-components/ToggleButton';
import { ToggleButtonGroup } from 'react-aria-components/ToggleButtonGroup';
import './data.css';

export interface Chip {
  readonly id: string;
  readonly label: string;
  readonly count?: number;
}

export interface FilterChipsProps {
  /** What is filtered: "Stan zlecenia". */
  readonly label: string;
  readonly chips: readonly Chip[];
  readonly selected: readonly string[];
  readonly onChange: (selected: string[]) => void;
  /** `single`: exactly one stays chosen. Default `multiple`. */
  readonly mode?: 'single' | 'multiple';
}

/** Filters kept in the address of the screen, so that a view can be shared and Back works. */
export function FilterChips({ label, chips, selected, onChange, mode = 'multiple' }: FilterChipsProps) {
  return (
    <ToggleButtonGroup
      className="ok-chips"
      aria-label={label}
      selectionMode={mode}
      disallowEmptySelection={mode === 'single'}
      selectedKeys={selected}
      onSelectionChange={(keys) => onChange([...keys].map(String))}
    >
      {chips.map((chip) => (
        <ToggleButton key={chip.id} id={chip.id} className="ok-chip">
          {({ isSelected }) => (
            <>
              {isSelected ? <Check aria-hidden className="ok-icon" /> : null}
              {chip.label}
              {chip.count === undefined ? null : <small>{chip.count}</small>}
            </>
          )}
        </ToggleButton>
      ))}
    </ToggleButtonGroup>
  );
}
