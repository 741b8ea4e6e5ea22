import { Outlet, ScrollRestoration, useNavigation } from 'react-router';
import { OfflineBar } from '../ui/states';
import { useT } from '../words/portal';
import { Footer } from './footer';
import { Header } from './header';
import { HelpBar } from './help-bar';
import { useUnfoldForPaper } from './use-unfold-for-paper';

export function Shell() {
  const t = useT();
  useUnfoldForPaper();
  const isMoving = useNavigation().state !== 'idle';
  return (
    <>
      <a className="skip" href="#main">
        {t('skip')}
      </a>
      <Header />
      <OfflineBar />
      <HelpBar />
      <main id="main" tabIndex={-1} aria-busy={isMoving || undefined}>
        <Outlet />
      </main>
      <Footer />
      <ScrollRestoration />
    </>
  );
}
