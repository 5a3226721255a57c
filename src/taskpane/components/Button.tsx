import type { ButtonHTMLAttributes, ReactElement } from 'react';

interface ButtonProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'disabled'> {
  /** How loud: one `primary` a page, `subtle` for ways back. */
  readonly appearance?: 'outline' | 'primary' | 'subtle';
  readonly small?: boolean;
  readonly icon?: ReactElement;
  /** Cannot be pressed now, but stays where the focus may be. */
  readonly unavailable?: boolean;
}

/**
 * Fluent's button as plain markup over Fluent's tokens. The first view needs no other control, and Fluent's own button would
 * bring its whole style engine there.
 */
export function Button({
  appearance = 'outline',
  small = false,
  icon,
  unavailable = false,
  className,
  onClick,
  children,
  type = 'button',
  ...rest
}: ButtonProps) {
  const names = ['button', `button-${appearance}`, small && 'button-small', children === undefined && 'button-sign', className];
  return (
    <button
      {...rest}
      type={type}
      className={names.filter(Boolean).join(' ')}
      aria-disabled={unavailable || undefined}
      onClick={(event) => {
        if (unavailable) event.preventDefault();
        else onClick?.(event);
      }}
    >
      {icon}
      {children}
    </button>
  );
}
