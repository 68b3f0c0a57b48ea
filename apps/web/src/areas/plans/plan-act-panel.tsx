import { CloseForm } from './close-form';
import { DeclineForm, DeclineLineForm } from './decline-forms';
import { AgreeForm, ChangeForm, FinishReviewForm, ReviewForm } from './life-forms';
import type { PlanDetails } from './plan-draft';
import { ReassignForm } from './reassign-form';
import type { PlanAct } from './route';

export interface PlanActProps {
  readonly plan: PlanDetails;
  /** Back to the plan, done or not. */
  readonly onLeave: () => void;
}

const FORMS = {
  agree: AgreeForm,
  decline: DeclineForm,
  'decline-line': DeclineLineForm,
  change: ChangeForm,
  review: ReviewForm,
  'finish-review': FinishReviewForm,
  reassign: ReassignForm,
  close: CloseForm,
} as const;

/** The form of the act named in the address. */
export function PlanActPanel({ act, ...props }: PlanActProps & { readonly act: PlanAct }) {
  const Form = FORMS[act];
  return <Form {...props} />;
}
