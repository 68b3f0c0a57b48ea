import { DateField, TextArea, warsawDay } from '@cus/ui';
import { FormField, type ContractForm } from './use-contract-form';

interface FieldOf<Values extends object> {
  readonly of: ContractForm<Values>;
}

/** The day an act counts on: today or earlier. */
export function ActDay<Values extends { on: string }>({ of }: FieldOf<Values>) {
  // The field is the same whatever else the form holds; the library cannot see that through a type parameter.
  return (
    <FormField of={of as unknown as ContractForm<{ on: string }>} name="on">
      {(field) => <DateField {...field} max={warsawDay(new Date())} />}
    </FormField>
  );
}

/** What a person wants to add to an act. */
export function ActNote<Values extends { note: string }>({ of }: FieldOf<Values>) {
  return (
    <FormField of={of as unknown as ContractForm<{ note: string }>} name="note">
      {(field) => <TextArea {...field} maxLength={2000} optional />}
    </FormField>
  );
}
