import { useMutation } from '@tanstack/react-query';
import { Link, useNavigate } from 'react-router';
import { session } from '../../api/endpoints';
import { setComfort, useComfort } from '../comfort';
import { paths } from '../paths';
import { forgetAnswers } from '../adjudication/kept-answers';
import { forgetReceipts } from '../receipt/kept-receipt';
import { useSession, useSetSession } from '../session';
import { useT } from '../words/portal';
import { LanguageButton } from './language-button';
import { Seal } from './seal';

export function Header() {
  const t = useT();
  const isKnown = Boolean(useSession().data);
  return (
    <header className="header">
      <div className="header__inner">
        <Link to={paths.landing()} className="brand">
          <Seal />
          <span className="brand__name">{t('brand')}</span>
          <span className="brand__full">{t('brand.full')}</span>
          <span className="visually-hidden">{t('header.home')}</span>
        </Link>
        <nav className={isKnown ? 'header__nav header__nav--known' : 'header__nav'} aria-label={t('header.nav')}>
          <Comfort />
          <Account />
        </nav>
      </div>
      <div className="confluence" aria-hidden="true" />
    </header>
  );
}

function Comfort() {
  const t = useT();
  const isLarge = useComfort('large');
  return (
    <>
      <button type="button" className="header__button" onClick={() => setComfort('large', !isLarge)}>
        {t(isLarge ? 'header.standard' : 'header.large')}
      </button>
      <span className="header__language">
        <LanguageButton className="header__button" />
      </span>
    </>
  );
}

function Account() {
  const t = useT();
  const view = useSession().data;
  const setSession = useSetSession();
  const navigate = useNavigate();
  const signOut = useMutation({
    mutationFn: session.signOut,
    // Also when the server can't be reached: this screen must not go on showing the case.
    onSettled: () => {
      forgetReceipts();
      forgetAnswers();
      setSession(null);
      void navigate(paths.landing());
    },
  });
  if (!view) {
    return (
      <Link className="header__button" to={paths.signIn()}>
        {t('header.signIn')}
      </Link>
    );
  }
  return (
    <>
      <Link className="header__button header__button--mine" to={view.disputeId ? paths.dispute(view.disputeId) : paths.disputes()}>
        {t('header.mine')}
      </Link>
      <button type="button" className="header__button" onClick={() => signOut.mutate()}>
        {t('header.signOut')}
      </button>
    </>
  );
}
