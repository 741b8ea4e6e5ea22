import type { ReactNode } from 'react';
import { Link } from 'react-router';

type Look = 'main' | 'plain' | 'quiet' | 'danger';

interface ButtonProps {
  children: ReactNode;
  look?: Look;
  type?: 'button' | 'submit';
  onClick?: () => void;
  disabled?: boolean;
  /** Id of the text that says why the button is disabled. */
  describedBy?: string;
  busy?: string | false;
}

/** `busy` keeps the button focusable and says what goes on, so that a second press does nothing and isn't a surprise. */
export function Button({ children, look = 'plain', type = 'button', onClick, disabled, describedBy, busy }: ButtonProps) {
  const blocked = disabled || Boolean(busy);
  return (
    <button
      type={type}
      className={`button button--${look}`}
      aria-disabled={blocked || undefined}
      aria-describedby={describedBy}
      onClick={(event) => {
        if (blocked) event.preventDefault();
        else onClick?.();
      }}
    >
      {busy || children}
    </button>
  );
}

export function ButtonLink({ to, children, look = 'plain' }: { to: string; children: ReactNode; look?: Look }) {
  return (
    <Link to={to} className={`button button--${look}`}>
      {children}
    </Link>
  );
}
