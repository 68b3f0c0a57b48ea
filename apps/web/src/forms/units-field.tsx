import { NumberField, type FieldProps } from '@cus/ui';

interface UnitsFieldProps extends FieldProps {
  /** Thousandths of a unit; `null` while the field is empty. */
  readonly value: number | null;
  readonly onChange: (milli: number | null) => void;
  readonly max?: number;
}

/** A quantity of service units, typed as "1,5" and held in thousandths so that parts of units stay exact. */
export function UnitsField({ value, onChange, max, ...rest }: UnitsFieldProps) {
  return (
    <NumberField
      {...rest}
      decimals={3}
      min={0}
      {...(max === undefined ? {} : { max: max / 1000 })}
      value={value === null ? null : value / 1000}
      onChange={(units) => onChange(units === null ? null : Math.round(units * 1000))}
    />
  );
}
