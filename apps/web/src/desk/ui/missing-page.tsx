import { Link } from 'react-router';
import { paths } from '../paths';
import { useT } from '../words';

export function MissingPage() {
  const t = useT();
  return (
    <div className="page narrow">
      <h1>{t('missing.title')}</h1>
      <p>{t('missing.help')}</p>
      <Link to={paths.work()}>{t('menu.work')}</Link>
    </div>
  );
}
