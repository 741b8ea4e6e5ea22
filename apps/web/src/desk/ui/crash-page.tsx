import { Button } from 'antd';
import { useT } from '../words';

/** A fault of ours in drawing the page. Nothing was sent, so nothing is half saved. */
export function CrashPage() {
  const t = useT();
  return (
    <main className="page narrow" role="alert">
      <h1>{t('crash.title')}</h1>
      <p>{t('crash.help')}</p>
      <Button onClick={() => window.location.reload()}>{t('crash.reload')}</Button>
    </main>
  );
}
