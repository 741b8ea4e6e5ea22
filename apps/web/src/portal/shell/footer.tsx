import { Link } from 'react-router';
import { paths } from '../paths';
import { site } from '../site';
import { useT } from '../words/portal';

export function Footer() {
  const t = useT();
  return (
    <footer className="footer">
      <div className="footer__inner">
        <div>
          <p className="footer__hotline">
            {t('footer.hotline')} {site.hotline ? <a href={`tel:${site.hotline}`}>{site.hotline}</a> : <span>{t('footer.hotlinePending')}</span>}
          </p>
          {site.hotlineHours && (
            <p>
              {t('footer.hours')} {site.hotlineHours}
            </p>
          )}
          <p>{t('footer.help')}</p>
        </div>
        <ul className="footer__links">
          <li>
            <Link to={paths.roster()}>{t('footer.roster')}</Link>
          </li>
          <li>
            <a href={paths.desk()}>{t('footer.desk')}</a>
          </li>
        </ul>
      </div>
    </footer>
  );
}
