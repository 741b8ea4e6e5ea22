import { useEffect, useState } from 'react';
import { useT } from '../words';

/** Says nothing for a moment: most answers come faster than a flicker helps. */
export function Loading() {
  const t = useT();
  const [isSlow, setSlow] = useState(false);
  useEffect(() => {
    const timer = setTimeout(() => setSlow(true), 250);
    return () => clearTimeout(timer);
  }, []);
  return (
    <p className="loading muted" role="status">
      {isSlow ? t('app.loading') : ''}
    </p>
  );
}
