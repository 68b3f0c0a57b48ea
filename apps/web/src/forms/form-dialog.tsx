import { Button, Dialog, type ButtonVariant } from '@cus/ui';
import { useId, type ReactNode } from 'react';
import type { FieldValues } from 'react-hook-form';
import { FormTop } from './form-top';
import type { ContractForm } from './use-contract-form';

interface FormDialogProps<Values extends FieldValues> {
  readonly of: ContractForm<Values>;
  readonly title: string;
  /** What the press does: "Odmów zlecenia". */
  readonly submitLabel: string;
  readonly variant?: ButtonVariant;
  readonly onClose: () => void;
  readonly children: ReactNode;
}

/** A few fields over the screen and one act. Mount it only while it is open, so that it starts empty each time. */
export function FormDialog<Values extends FieldValues>(props: FormDialogProps<Values>) {
  const { of, title, submitLabel, variant = 'primary', onClose, children } = props;
  const formId = useId();
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button type="submit" form={formId} variant={variant} isPending={of.isPending}>
          {submitLabel}
        </Button>
      }
    >
      <form id={formId} className="ok-form" onSubmit={of.onSubmit} noValidate>
        <FormTop of={of} />
        {children}
      </form>
    </Dialog>
  );
}
