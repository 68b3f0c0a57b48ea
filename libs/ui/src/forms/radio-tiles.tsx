import type { FieldProps } from './field-parts';
import { TileGroup, type Tile } from './tile-group';

export type { Tile } from './tile-group';

export interface RadioTilesProps extends FieldProps {
  readonly tiles: readonly Tile[];
  /** The chosen tile's id, or '' while nothing is chosen. */
  readonly value: string;
  readonly onChange: (id: string) => void;
}

/** Big choice tiles for two to eight things: one glance, one press. */
export function RadioTiles({ value, onChange, ...rest }: RadioTilesProps) {
  return <TileGroup {...rest} type="radio" isChosen={(id) => id === value} onToggle={onChange} />;
}
