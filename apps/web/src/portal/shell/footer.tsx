import { Link } from 'react-router';
import { paths } from '../paths';
import { useSession } from '../session';
import { site } from '../site';
import { useT } from '../words/portal';
import { LanguageButton } from './language-button';

export function Footer() {
  const t = useT();
  // The header of a phone has room for it only while there are no account links.
  const isKnown = Boolean(useSession().data);
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
            <Link to={paths.decisions()}>{t('landing.decisions')}</Link>
          </li>
          {isKnown && (
            <li>
              <Link to={paths.contacts()}>{t('footer.contacts')}</Link>
            </li>
          )}
          <li>
            <Link to={paths.verify()}>{t('footer.verify')}</Link>
          </li>
          <li>
            <a href={paths.desk()}>{t('footer.desk')}</a>
          </li>
          {isKnown && (
            <li className="footer__language">
              <LanguageButton className="footer__button" />
            </li>
          )}
        </ul>
      </div>
    </footer>
  );
}
