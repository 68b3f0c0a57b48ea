import type { Operation, Output } from '@cus/contracts';
import { showToast } from '@cus/ui';
import type { FieldValues } from 'react-hook-form';
import type { ContractForm } from './use-contract-form';
import { useActForm, type ActFormOptions } from './use-act-form';
import { useUndo } from './use-undo';

interface DialogFormOptions<Op extends Operation, Values extends FieldValues> extends Omit<
  ActFormOptions<Op, Values>,
  'onDone'
> {
  readonly onClose: () => void;
  /** Said in a toast once it is done. */
  readonly done: string | ((answer: Output<Op>) => string);
  /** Takes it back from the toast, where another command can. */
  readonly undo?: (answer: Output<Op>) => Promise<unknown>;
}

/** A form over one command in a dialog: once it is done the dialog closes and a toast says so. */
export function useDialogForm<Op extends Operation, Values extends FieldValues>(
  options: DialogFormOptions<Op, Values>,
): ContractForm<Values> {
  const { onClose, done, undo, ...act } = options;
  const undoing = useUndo();
  return useActForm<Op, Values>({
    ...act,
    onDone: (answer) => {
      onClose();
      showToast(
        typeof done === 'string' ? done : done(answer),
        undo === undefined ? undefined : undoing(() => undo(answer)),
      );
    },
  });
}
