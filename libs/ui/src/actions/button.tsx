import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';

export type ButtonVariant = 'primary' | 'secondary' | 'quiet' | 'danger';

export interface ButtonProps extends Omit<AriaButtonProps, 'className' | 'style' | 'children'> {
  /** `primary` once per screen; `danger` only for what cannot be undone. Default `secondary`. */
  readonly variant?: ButtonVariant;
  /** An icon beside the words, never instead of them. */
  readonly icon?: ReactNode;
  /** Text says what happens: "Wyślij zlecenie do fundacji". */
  readonly children: ReactNode;
}

/** Does something on this screen. While `isPending` it keeps its width and focus and cannot be pressed twice. */
export function Button({ variant = 'secondary', icon, children, isPending = false, ...rest }: ButtonProps) {
  return (
    <AriaButton
      {...rest}
      // React Aria's own `isPending` leaves an announcement behind that names a button no longer on the page.
      {...(isPending ? { type: 'button', onPress: () => undefined } : {})}
      className="ok-button"
      data-variant={variant}
      render={(props) => (
        <button {...props} {...(isPending ? { 'aria-disabled': true, 'data-pending': true } : {})} />
      )}
    >
      {icon}
      <span>{children}</span>
    </AriaButton>
  );
}
