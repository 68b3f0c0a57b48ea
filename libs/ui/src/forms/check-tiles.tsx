import type { FieldProps } from './field-parts';
import { TileGroup, type Tile } from './tile-group';

export interface CheckTilesProps extends FieldProps {
  readonly tiles: readonly Tile[];
  /** Ids of the chosen tiles. */
  readonly value: readonly string[];
  readonly onChange: (ids: string[]) => void;
}

/** Big choice tiles of which several may be chosen. */
export function CheckTiles({ value, onChange, ...rest }: CheckTilesProps) {
  const toggle = (id: string, chosen: boolean) =>
    onChange(chosen ? [...value, id] : value.filter((each) => each !== id));
  return <TileGroup {...rest} type="checkbox" isChosen={(id) => value.includes(id)} onToggle={toggle} />;
}
