import type { ReactNode } from 'react';
import { Navigate, Outlet, useLocation } from 'react-router';
import { paths } from './paths';
import { useSession } from './session';
import { Loaded } from './ui/states';

/** Sends a visitor to the sign-in page and brings them back to where they wanted to go. */
export function SignedIn({ children }: { children: ReactNode }) {
  const session = useSession();
  const { pathname, search } = useLocation();
  return <Loaded query={session}>{(view) => (view ? children : <Navigate replace to={paths.signIn(pathname + search)} />)}</Loaded>;
}

export function SignedInOutlet() {
  return (
    <SignedIn>
      <Outlet />
    </SignedIn>
  );
}
