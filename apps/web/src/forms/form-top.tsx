import { ErrorSummary, type FieldProblem } from '@cus/ui';
import { MeanwhileView } from './meanwhile-view';
import type { Meanwhile } from './use-meanwhile';

interface FormTopProps {
  /** The state of the form: a `ContractForm` of any values. */
  readonly of: {
    readonly problems: readonly FieldProblem[];
    readonly attempt: number;
    readonly traceId: string | undefined;
    readonly meanwhile: Meanwhile | undefined;
  };
}

/** What stands above the fields of every form: what others changed meanwhile, then what must be corrected. */
export function FormTop({ of }: FormTopProps) {
  return (
    <>
      {of.meanwhile === undefined ? null : <MeanwhileView of={of.meanwhile} />}
      <ErrorSummary problems={of.problems} attempt={of.attempt} footer={of.traceId} />
    </>
  );
}
