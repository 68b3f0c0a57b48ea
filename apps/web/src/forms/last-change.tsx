import { DateText, useText } from '@cus/ui';
import type { ApiProblem } from '../api';
import { useStaffNames } from '../names/use-staff-names';
import { formsCatalogue } from './forms-catalogue';

/** Who wrote the version that stands now, and when, as far as the refusal and the reader's rights tell. */
export function LastChange({ problem }: { readonly problem: ApiProblem }) {
  const t = useText(formsCatalogue);
  const at = problem.params['changedAt'];
  const by = problem.params['changedBy'];
  const account = typeof by === 'string' ? by : undefined;
  const nameOf = useStaffNames([account]);
  if (typeof at !== 'string') return null;
  return (
    <p>
      {t('lastChange')} {account === undefined ? null : `${nameOf(account)}, `}
      <DateText value={at} style="moment" />
    </p>
  );
}
