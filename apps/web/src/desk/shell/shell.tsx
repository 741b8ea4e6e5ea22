import { Button, Dropdown } from 'antd';
import { useEffect, useState } from 'react';
import { NavLink, Outlet, ScrollRestoration, useNavigate } from 'react-router';
import { contactsHref, counterFilingHref, paths } from '../paths';
import { useHasRole, useSession } from '../session/session-context';
import { isTyping } from '../ui/keyboard';
import { useT } from '../words';
import { AppearanceMenu } from './appearance-menu';
import { LanguageSwitch } from './language-switch';
import { NoticesBell } from './notices-bell';
import { OfflineBanner } from './offline-banner';
import { ShortcutsHelp } from './shortcuts-help';
import { useSignOut } from './sign-out';

export function Shell() {
  const t = useT();
  const [isHelpOpen, setHelpOpen] = useState(false);
  const navigate = useNavigate();

  useEffect(() => {
    const onKey = (event: KeyboardEvent) => {
      if (isTyping(event)) return;
      if (event.key === '?') setHelpOpen(true);
      if (event.key === 'w') void navigate(paths.work());
    };
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, [navigate]);

  return (
    <div className="shell">
      <a className="skip-link" href="#main">
        {t('shell.skip')}
      </a>
      <header className="topbar">
        <NavLink to={paths.work()} className="brand">
          <span className="brand-mark" aria-hidden>
            和
          </span>
          {t('app.short')}
        </NavLink>
        <MainMenu />
        <div className="topbar-right">
          <AppearanceMenu />
          <LanguageSwitch />
          <NoticesBell />
          <PersonMenu onHelp={() => setHelpOpen(true)} />
        </div>
      </header>
      <OfflineBanner />
      <main id="main" tabIndex={-1}>
        <Outlet />
      </main>
      <ShortcutsHelp open={isHelpOpen} onClose={() => setHelpOpen(false)} />
      <ScrollRestoration />
    </div>
  );
}

function MainMenu() {
  const t = useT();
  const isSupervisor = useHasRole('supervisor');
  const mayLookAfter = useHasRole('administrator', 'supervisor', 'manager');
  const isCourt = useHasRole('court_liaison');
  const isCounter = useHasRole('clerk');
  const isHandler = useHasRole('case_handler');
  const isEnforcement = useHasRole('enforcement_officer', 'enforcement_head');
  const isDepartment = useHasRole('case_handler', 'department_head', 'legal_reviewer');
  return (
    <nav aria-label={t('shell.menu')} className="menu">
      <NavLink to={paths.work()}>{t('menu.work')}</NavLink>
      <NavLink to={paths.cases()}>{t('menu.cases')}</NavLink>
      <NavLink to={paths.calendar()}>{t('menu.calendar')}</NavLink>
      {isDepartment && <NavLink to={paths.suspensions()}>{t('menu.suspensions')}</NavLink>}
      {isCounter && <a href={counterFilingHref}>{t('menu.counterFiling')}</a>}
      {isHandler && <NavLink to={paths.letter()}>{t('menu.letter')}</NavLink>}
      {isEnforcement && <NavLink to={paths.penalty()}>{t('menu.penalty')}</NavLink>}
      {isEnforcement && <NavLink to={paths.transfer()}>{t('menu.transfer')}</NavLink>}
      {isCourt && <NavLink to={paths.referral()}>{t('menu.referral')}</NavLink>}
      <NavLink to={paths.organisations()}>{t('menu.organisations')}</NavLink>
      <NavLink to={paths.procedures()}>{t('menu.procedures')}</NavLink>
      {isSupervisor && <NavLink to={paths.overview()}>{t('menu.overview')}</NavLink>}
      {mayLookAfter && <NavLink to={paths.administration()}>{t('menu.administration')}</NavLink>}
    </nav>
  );
}

function PersonMenu({ onHelp }: { onHelp: () => void }) {
  const t = useT();
  const session = useSession();
  const signOut = useSignOut();
  const handles = useHasRole('clerk', 'manager', 'mediator');
  const items = [
    { key: 'who', disabled: true, label: [session.organisation?.name, session.roles.map((role) => t(`role.${role}`)).join('、')].filter(Boolean).join(' · ') },
    { key: 'contacts', label: <a href={contactsHref}>{t('shell.contacts')}</a> },
    ...(handles ? [{ key: 'undelivered', label: <NavLink to={paths.undelivered()}>{t('undelivered.title')}</NavLink> }] : []),
    { key: 'help', label: t('shell.shortcuts'), onClick: onHelp },
    { key: 'out', label: t('shell.signOut'), onClick: signOut.ask },
  ];
  return (
    <>
      <Dropdown menu={{ items }} trigger={['click']}>
        <Button type="text" size="small" className="person">
          {session.name} ▾
        </Button>
      </Dropdown>
      {signOut.question}
    </>
  );
}
