import { AssessForm } from './assess-form';
import { AttachForm } from './attach-form';
import { AppealForm, DeliveryForm, OutcomeForm, RefuseForm } from './decision-forms';
import { CloseForm, WithdrawForm } from './ending-forms';
import { HandOverForm } from './hand-over-form';
import { PassForm, TakeBackForm } from './passing-forms';
import { QualifyForm } from './qualify-form';
import type { Request } from './request-acts';
import type { RequestAct } from './route';

export interface RequestActProps {
  readonly request: Request;
  /** Back to the request, done or not. */
  readonly onLeave: () => void;
}

const FORMS = {
  assess: AssessForm,
  qualify: QualifyForm,
  refuse: RefuseForm,
  deliver: DeliveryForm,
  appeal: AppealForm,
  outcome: OutcomeForm,
  'hand-over': HandOverForm,
  pass: PassForm,
  'take-back': TakeBackForm,
  attach: AttachForm,
  withdraw: WithdrawForm,
  close: CloseForm,
} as const;

/** The form of the act named in the address. */
export function ActPanel({ act, ...props }: RequestActProps & { readonly act: RequestAct }) {
  const Form = FORMS[act];
  return <Form {...props} />;
}
