import type { BoundField } from '../forms/use-contract-form';
import { PhotoField } from './photo-field';

/** One picture; the next one chosen takes its place. Its value is base64, '' while there is none. */
export function OnePhotoField({ value, onChange, ...field }: BoundField<string>) {
  return (
    <PhotoField
      {...field}
      most={1}
      value={value === '' ? [] : [value]}
      onChange={([jpeg = '']) => onChange(jpeg)}
    />
  );
}
