import { useId, type ReactNode } from 'react';
import { ErrorText, OptionalMark, type FieldProps } from './field-parts';

export interface Tile {
  readonly id: string;
  readonly label: string;
  /** Synonyms or an explanation: "remont, cieknący kran, żarówka". */
  readonly detail?: ReactNode;
  readonly icon?: ReactNode;
}

interface TileGroupProps extends FieldProps {
  readonly type: 'radio' | 'checkbox';
  readonly tiles: readonly Tile[];
  readonly isChosen: (id: string) => boolean;
  readonly onToggle: (id: string, chosen: boolean) => void;
}

/** Choice tiles with native radio buttons or check boxes inside, under one legend. */
export function TileGroup(props: TileGroupProps) {
  const { label, hint, error, optional, id, name, isDisabled, onBlur, type, tiles, isChosen, onToggle } =
    props;
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
              type={type}
              name={name ?? own}
              value={tile.id}
              checked={isChosen(tile.id)}
              onChange={(event) => onToggle(tile.id, event.target.checked)}
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
