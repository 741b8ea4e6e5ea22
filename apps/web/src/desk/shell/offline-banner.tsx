import { useSyncExternalStore } from 'react';
import { useT } from '../words';

const subscribe = (listener: () => void) => {
  window.addEventListener('online', listener);
  window.addEventListener('offline', listener);
  return () => {
    window.removeEventListener('online', listener);
    window.removeEventListener('offline', listener);
  };
};

/** The region is always there, so that a screen reader tells when something comes into it. */
export function OfflineBanner() {
  const t = useT();
  const isOnline = useSyncExternalStore(subscribe, () => navigator.onLine);
  return (
    <div role="status" className={isOnline ? undefined : 'offline-banner'}>
      {isOnline ? '' : t('shell.offline')}
    </div>
  );
}
