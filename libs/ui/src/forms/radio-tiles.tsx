import { useId, type ReactNode } from 'react';
import { ErrorText, OptionalMark, type FieldProps } from './field-parts';

export interface Tile {
  readonly id: string;
  readonly label: string;
  /** Synonyms or an explanation: "remont, cieknący kran, żarówka". */
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
}

export interface RadioTilesProps extends FieldProps {
  readonly tiles: readonly Tile[];
  /** The chosen tile's id, or '' while nothing is chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Big choice tiles for two to eight things: one glance, one press. Native radio buttons inside. */
export function RadioTiles(props: RadioTilesProps) {
  const { label, hint, error, optional, tiles, value, onChange, id, name, isDisabled, onBlur } = props;
  const own = useId();
  const described = [hint === undefined ? '' : `${own}-hint`, error === undefined ? '' : `${own}-error`]
    .filter(Boolean)
    .join(' ');
  return (
    <fieldset
      className="ok-field"
      data-tiles=""
      id={id}
      aria-describedby={described || undefined}
      disabled={isDisabled}
    >
      <legend className="ok-label">
        {label}
        <OptionalMark optional={optional} />
      </legend>
      {hint === undefined ? null : (
        <span className="ok-hint" id={`${own}-hint`}>
          {hint}
        </span>
      )}
      {error === undefined ? null : (
        <span className="ok-error" id={`${own}-error`}>
          <ErrorText>{error}</ErrorText>
        </span>
      )}
      <div className="ok-tiles">
        {tiles.map((tile) => (
          <label key={tile.id} className="ok-tile">
            <input
              type="radio"
              name={name ?? own}
              value={tile.id}
              checked={tile.id === value}
              onChange={() => onChange(tile.id)}
              onBlur={onBlur}
            />
            <span>
              <b>{tile.label}</b>
              {tile.detail === undefined ? null : <span className="ok-hint">{tile.detail}</span>}
            </span>
            {tile.icon}
          </label>
        ))}
      </div>
    </fieldset>
  );
}
