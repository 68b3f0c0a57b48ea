import { Button, Dialog, type ButtonVariant } from '@cus/ui';
import type { ReactNode } from 'react';
import { ActRefusal, type Act } from './use-act';

interface AskOnceProps<Input> {
  readonly act: Act<Input>;
  readonly input: Input;
  readonly title: string;
  readonly submitLabel: string;
  readonly variant?: ButtonVariant;
  readonly onClose: () => void;
  /** What will follow from it. */
  readonly children: ReactNode;
}

/** A press that cannot be taken back, asked once more in words. */
export function AskOnce<Input>(props: AskOnceProps<Input>) {
  const { act, input, title, submitLabel, variant = 'primary', onClose, children } = props;
  return (
    <Dialog
      title={title}
      isOpen
      onClose={onClose}
      actions={
        <Button variant={variant} isPending={act.isPending} onPress={() => act.run(input)}>
          {submitLabel}
        </Button>
      }
    >
      {children}
      <ActRefusal of={act} />
    </Dialog>
  );
}
