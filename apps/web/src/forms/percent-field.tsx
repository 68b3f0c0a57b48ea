import { NumberField, type FieldProps } from '@cus/ui';

interface PercentFieldProps extends FieldProps {
  /** Basis points (3 500 = 35,00 %); `null` while the field is empty. */
  readonly value: number | null;
  readonly onChange: (basisPoints: number | null) => void;
}

/** A part of a whole, typed as "35,5" percent and held in basis points. */
export function PercentField({ value, onChange, ...rest }: PercentFieldProps) {
  return (
    <NumberField
      {...rest}
      decimals={2}
      min={0}
      max={100}
      value={value === null ? null : value / 100}
      onChange={(percent) => onChange(percent === null ? null : Math.round(percent * 100))}
    />
  );
}
