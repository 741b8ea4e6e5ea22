import type { RegisterEntry, RegisterSaved } from '@contract';
import { Button, Modal } from 'antd';
import { useState } from 'react';
import { Link, useNavigate, useParams } from 'react-router';
import { paths } from '../../paths';
import { useHasRole } from '../../session/session-context';
import { Loading } from '../../ui/loading';
import { Notice } from '../../ui/notice';
import { ProblemAlert } from '../../ui/problem-alert';
import { useT } from '../../words';
import { AdministrationNav } from '../administration-nav';
import { EntryForm } from './entry-form';
import { EntryHistory } from './entry-history';
import { type Register, useEntry, useRegisterForm, useResetPassword } from './registers';

const listOf = (register: Register, id?: string) => (register === 'organisations' ? paths.organisationRegister(id) : paths.peopleRegister(id));

export const OrganisationEntryPage = () => <EntryPage register="organisations" />;
export const PersonEntryPage = () => <EntryPage register="people" />;

const nameOf = (entry: RegisterEntry | undefined): string => (typeof entry?.values.name === 'string' ? entry.values.name : '');

function EntryPage({ register }: { register: Register }) {
  const t = useT();
  const { id } = useParams();
  const isNew = id === 'new';
  const form = useRegisterForm(register);
  const entry = useEntry(register, isNew ? undefined : id);
  const problem = form.error ?? entry.error;
  const isReady = form.data !== undefined && (isNew || entry.data !== undefined);
  const title = isNew ? t(register === 'people' ? 'admin.addPerson' : 'admin.addOrganisation') : nameOf(entry.data);
  return (
    <div className="page narrow">
      <div className="page-head">
        <h1>{title}</h1>
        <Link to={listOf(register)}>{t(register === 'people' ? 'admin.people' : 'admin.organisations')}</Link>
      </div>
      <AdministrationNav />
      {problem && <ProblemAlert error={problem} kind="read" />}
      {!problem && !isReady && <Loading />}
      {isReady && form.data && <Entry key={id} register={register} form={form.data} entry={entry.data} />}
    </div>
  );
}

type Form = NonNullable<ReturnType<typeof useRegisterForm>['data']>;

/** A user name is for good; a manager changes what concerns mediating, not the account. */
const fixedFields = (register: Register, entry: RegisterEntry | undefined, isAdministrator: boolean): string[] =>
  !entry || register === 'organisations' ? [] : isAdministrator ? ['username'] : ['username', 'name', 'disabled'];

function Entry({ register, form, entry }: { register: Register; form: Form; entry?: RegisterEntry }) {
  const t = useT();
  const navigate = useNavigate();
  const isAdministrator = useHasRole('administrator');
  const [saved, setSaved] = useState<RegisterSaved | null>(null);
  const leave = (id: string) => void navigate(listOf(register, id), { replace: true });
  const onSaved = (made: RegisterSaved) => {
    setSaved(made);
    // The password is on the screen first; the page of the new person comes when it is put away.
    if (!entry && !made.oneTimePassword) leave(made.id);
  };
  const close = () => {
    if (saved && !entry) leave(saved.id);
    setSaved(null);
  };
  const isDone = saved !== null && !saved.oneTimePassword;
  return (
    <>
      {isDone && <Notice tone="good" title={t('admin.saved')} />}
      {entry && entry.openCases > 0 && <OpenCases register={register} entry={entry} />}
      {entry && !entry.mayEdit ? (
        <Notice tone="soon" title={t('admin.readOnly')} />
      ) : (
        <EntryForm register={register} form={form} entry={entry} fixed={fixedFields(register, entry, isAdministrator)} onSaved={onSaved} />
      )}
      {entry && register === 'people' && isAdministrator && <Password entry={entry} onReset={setSaved} />}
      {entry && <EntryHistory history={entry.history} form={form} />}
      <OneTimePassword password={saved?.oneTimePassword} onClose={close} />
    </>
  );
}

function OpenCases({ register, entry }: { register: Register; entry: RegisterEntry }) {
  const t = useT();
  return (
    <p className="notice-line">
      {t('admin.openCases', { count: entry.openCases })}{' '}
      <Link to={paths.cases(register === 'people' ? { filter: 'all', handler: entry.id } : { filter: 'all', organisation: entry.id })}>{t('admin.seeOpenCases')}</Link>
    </p>
  );
}

function Password({ entry, onReset }: { entry: RegisterEntry; onReset: (saved: RegisterSaved) => void }) {
  const t = useT();
  const reset = useResetPassword(entry);
  return (
    <section className="section">
      <div className="row">
        <Button onClick={() => reset.mutate(undefined, { onSuccess: onReset })} loading={reset.isPending}>
          {t('admin.resetPassword')}
        </Button>
        <span className="muted">{t('admin.resetHelp')}</span>
      </div>
      {reset.error && <ProblemAlert error={reset.error} kind="write" />}
    </section>
  );
}

function OneTimePassword({ password, onClose }: { password: string | undefined; onClose: () => void }) {
  const t = useT();
  return (
    <Modal
      open={password !== undefined}
      title={t('admin.oneTimeTitle')}
      closable={false}
      mask={{ closable: false }}
      destroyOnHidden
      footer={
        <Button type="primary" onClick={onClose}>
          {t('admin.oneTimeNoted')}
        </Button>
      }
    >
      <p>{t('admin.oneTimeHelp')}</p>
      <p className="one-time">
        <code>{password}</code>
      </p>
    </Modal>
  );
}
