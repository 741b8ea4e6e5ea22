import type { RoleCode, SessionView } from '@contract';
import { createContext, useContext } from 'react';

export const SessionContext = createContext<SessionView | null>(null);

/** The session of the desk. @throws outside the gate, where there is none. */
export function useSession(): SessionView {
  const session = useContext(SessionContext);
  if (!session) throw new Error('useSession outside of SessionGate');
  return session;
}

/** Only for showing and hiding menu entries; the server decides what a role may do. */
export function useHasRole(...roles: RoleCode[]): boolean {
  const session = useSession();
  return roles.some((role) => session.roles.includes(role));
}
