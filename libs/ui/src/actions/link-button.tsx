import type { ComponentProps, ReactNode } from 'react';
import type { ButtonVariant } from './button';
import './button.css';

export interface LinkButtonProps extends Omit<ComponentProps<'a'>, 'className'> {
  readonly variant?: Exclude<ButtonVariant, 'danger'>;
  readonly icon?: ReactNode;
}

/** Goes somewhere but looks like a button. A true link: it can be opened in a new tab. */
export function LinkButton({ variant = 'secondary', icon, children, ...rest }: LinkButtonProps) {
  return (
    <a {...rest} className="ok-button" data-variant={variant}>
      {icon}
      <span>{children}</span>
    </a>
  );
}
