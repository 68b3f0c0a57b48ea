import { Button, useText } from '@cus/ui';
import { useEffect, useId, useRef, type ComponentProps, type FormEvent, type ReactNode } from 'react';
import { shellCatalogue } from '../shell/shell-catalogue';
import { FormTop } from './form-top';

interface ActFormProps {
  /** The state of the form: a `ContractForm` of any values. */
  readonly of: ComponentProps<typeof FormTop>['of'] & {
    readonly onSubmit: (event: FormEvent) => void;
    readonly isPending: boolean;
  };
  readonly title: string;
  /** What will follow from it. */
  readonly lead?: ReactNode;
  /** Says what happens: "Wydaj decyzję odmowną". */
  readonly action: string;
  readonly onCancel: () => void;
  readonly children?: ReactNode;
}

/** One act with its own heading, its fields and one way to carry it out. */
export function ActForm({ of, title, lead, action, onCancel, children }: ActFormProps) {
  const t = useText(shellCatalogue);
  const heading = useId();
  const top = useRef<HTMLHeadingElement>(null);
  useEffect(() => top.current?.focus(), []);
  return (
    <form className="ok-form app-act" onSubmit={of.onSubmit} noValidate aria-labelledby={heading}>
      <div>
        <h2 id={heading} ref={top} tabIndex={-1} className="app-act-title">
          {title}
        </h2>
        {lead === undefined ? null : <p>{lead}</p>}
      </div>
      <FormTop of={of} />
      {children}
      <div className="ok-form-actions">
        <Button type="submit" variant="primary" isPending={of.isPending}>
          {action}
        </Button>
        <Button onPress={onCancel}>{t('leaveAct')}</Button>
      </div>
    </form>
  );
}
