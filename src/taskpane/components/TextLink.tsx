import type { ButtonHTMLAttributes } from 'react';

interface TextLinkProps extends Omit<ButtonHTMLAttributes<HTMLButtonElement>, 'type' | 'disabled'> {
  /** Cannot be used now, but stays where the focus may be. */
  readonly unavailable?: boolean;
}

/** A link to press: a button that looks like a link, since nothing in the pane leads to another page. */
export function TextLink({ unavailable = false, className, onClick, ...rest }: TextLinkProps) {
  return (
    <button
      {...rest}
      type="button"
      className={`link${className === undefined ? '' : ` ${className}`}`}
      aria-disabled={unavailable || undefined}
      onClick={unavailable ? undefined : onClick}
    />
  );
}
