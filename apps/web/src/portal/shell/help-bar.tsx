import { Link } from 'react-router';
import { setComfort, useComfort } from '../comfort';
import { paths } from '../paths';
import { site } from '../site';
import { useT } from '../words/portal';

/** 人工协助, on every page of the large mode: a person to ask before a page to read. */
export function HelpBar() {
  const t = useT();
  const isLarge = useComfort('large');
  const isStrong = useComfort('contrast');
  if (!isLarge) return null;
  return (
    <aside className="help-bar no-print" aria-label={t('help.title')}>
      {site.hotline ? (
        <a className="button button--main" href={`tel:${site.hotline}`}>
          {t('help.call', { number: site.hotline })}
        </a>
      ) : (
        <Link className="button button--main" to={paths.roster()}>
          {t('help.visit')}
        </Link>
      )}
      <button type="button" className="button button--plain" aria-pressed={isStrong} onClick={() => setComfort('contrast', !isStrong)}>
        {t(isStrong ? 'help.contrast.off' : 'help.contrast')}
      </button>
    </aside>
  );
}
