import type { Operation, Output } from '@cus/contracts';
import { showToast, useText } from '@cus/ui';
import type { ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { ActForm } from '../../forms/act-form';
import { useActForm, type ActFormOptions } from '../../forms/use-act-form';
import type { ContractForm } from '../../forms/use-contract-form';
import { useWords } from '../../words/words';
import type { RequestActProps } from './act-panel';
import { requestsCatalogue } from './requests-catalogue';
import type { RequestAct } from './route';

type Options<Op extends Operation, Values extends FieldValues> = Pick<
  ActFormOptions<Op, Values>,
  'operation' | 'values' | 'labels' | 'say' | 'toInput' | 'submit'
>;

interface RequestActFormProps<Op extends Operation, Values extends FieldValues>
  extends RequestActProps, Options<Op, Values> {
  readonly act: RequestAct;
  readonly lead: string;
  /** Beside id and version, what the act says without being asked. */
  readonly alsoFixed?: Readonly<Record<string, unknown>>;
  /** Instead of saying that it is saved. */
  readonly onSaved?: (answer: Output<Op>, values: Values) => void;
  readonly children: (form: ContractForm<Values>) => ReactNode;
}

/** One act on a request, sent for the version its person saw; then the request is shown again. */
export function RequestActForm<Op extends Operation, Values extends FieldValues>({
  request,
  onLeave,
  act,
  lead,
  alsoFixed,
  onSaved,
  children,
  ...options
}: RequestActFormProps<Op, Values>) {
  const t = useText(requestsCatalogue);
  const w = useWords();
  const form = useActForm<Op, Values>({
    ...options,
    fixed: { requestId: request.id, version: request.version, ...alsoFixed },
    stands: [{ term: t('state'), words: w(`request.${request.state}`) }],
    onDone: (answer) => {
      if (onSaved === undefined) showToast(t('saved'));
      else onSaved(answer, form.form.getValues());
      onLeave();
    },
  });
  return (
    <ActForm of={form} title={t(`act.${act}`)} lead={lead} action={t(`act.${act}`)} onCancel={onLeave}>
      {children(form)}
    </ActForm>
  );
}
