import { useId } from 'react';
import { ErrorText, OptionalMark, type FieldProps } from './field-parts';
import type { Tile } from './radio-tiles';

export interface CheckTilesProps extends FieldProps {
  readonly tiles: readonly Tile[];
  /** Ids of the chosen tiles. */
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Big choice tiles of which several may be chosen. Native check boxes inside. */
export function CheckTiles(props: CheckTilesProps) {
  const { label, hint, error, optional, tiles, value, onChange, id, name, isDisabled, onBlur } = props;
  const own = useId();
  const described = [hint === undefined ? '' : `${own}-hint`, error === undefined ? '' : `${own}-error`]
    .filter(Boolean)
    .join(' ');
  const toggle = (tile: string, chosen: boolean) =>
    onChange(chosen ? [...value, tile] : value.filter((each) => each !== tile));
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
              type="checkbox"
              name={name ?? own}
              checked={value.includes(tile.id)}
              onChange={(event) => toggle(tile.id, event.target.checked)}
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
