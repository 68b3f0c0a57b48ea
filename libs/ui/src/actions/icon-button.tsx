import type { ReactNode } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import './button.css';

export interface IconButtonProps extends Omit<
  AriaButtonProps,
  'className' | 'style' | 'children' | 'aria-label'
> {
  /** What it does; read aloud and shown as a tooltip. */
  readonly label: string;
  readonly icon: ReactNode;
}

/** Only for signs everybody knows and where words have no room: close, clear. */
export function IconButton({ label, icon, ...rest }: IconButtonProps) {
  return (
    <AriaButton
      {...rest}
      className="ok-icon-button"
      aria-label={label}
      render={(props) => <button {...props} title={label} />}
    >
      {icon}
    </AriaButton>
  );
}
