import type { Operation } from '@cus/contracts';
import { RadioTiles, showToast, TextArea, type ButtonVariant, type Option } from '@cus/ui';
import type { ReactNode } from 'react';
import { FormDialog } from './form-dialog';
import { useActForm, type ActFormOptions } from './use-act-form';
import { FormField } from './use-contract-form';

interface Values {
  readonly reason: string;
  readonly comment: string;
}

interface ReasonDialogProps<Op extends Operation> extends Pick<
  ActFormOptions<Op, Values & Record<string, string>>,
  'operation' | 'fixed' | 'stands'
> {
  readonly title: string;
  /** What the press does: "Odmów zlecenia". */
  readonly submitLabel: string;
  readonly variant?: ButtonVariant;
  readonly reasonLabel: string;
  readonly reasons: readonly Option[];
  /** Label of a free explanation, where the act takes one. */
  readonly commentLabel?: string;
  /** Said in a toast once it is done. */
  readonly done: string;
  readonly onClose: () => void;
  /** What the person should know before. */
  readonly children?: ReactNode;
}

/** An act that asks why: one reason of a few, and an explanation. */
export function ReasonDialog<Op extends Operation>(props: ReasonDialogProps<Op>) {
  const { title, submitLabel, variant, reasonLabel, reasons, commentLabel, done, onClose, children, ...act } =
    props;
  const form = useActForm<Op, Values & Record<string, string>>({
    ...act,
    values: { reason: '', comment: '' },
    labels: { reason: reasonLabel, comment: commentLabel ?? '' },
    onDone: () => {
      onClose();
      showToast(done);
    },
  });
  return (
    <FormDialog
      of={form}
      title={title}
      submitLabel={submitLabel}
      {...(variant === undefined ? {} : { variant })}
      onClose={onClose}
    >
      {children}
      <FormField of={form} name="reason">
        {(field) => <RadioTiles {...field} tiles={reasons} />}
      </FormField>
      {commentLabel === undefined ? null : (
        <FormField of={form} name="comment">
          {(field) => <TextArea {...field} optional />}
        </FormField>
      )}
    </FormDialog>
  );
}
