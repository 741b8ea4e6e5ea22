import type { ContactChannel, ContactsView, ContactView } from '@contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { useState } from 'react';
import { contacts } from '../../api/endpoints';
import { useLanguage } from '../../i18n/i18n';
import { EntryProblem } from '../entry/entry-problem';
import { Button } from '../ui/button';
import { RadioField, TextField } from '../ui/inputs';
import { Page } from '../ui/page';
import { Loaded } from '../ui/states';
import { useT } from '../words/channels';
import { Preferences } from './preferences';

const KEY = ['contacts'];

/** For parties and for staff: an address gets messages once its owner has shown that it is his. */
export function ContactsPage() {
  const t = useT();
  useLanguage();
  const query = useQuery({ queryKey: KEY, queryFn: contacts.view });
  return (
    <Page title={t('contacts.title')} lead={t('contacts.lead')}>
      <Loaded query={query}>{(view) => (view.open.length === 0 ? <p>{t('contacts.closed')}</p> : <Settings view={view} />)}</Loaded>
    </Page>
  );
}

function Settings({ view }: { view: ContactsView }) {
  const t = useT();
  return (
    <>
      <section className="section">
        <h2>{t('contacts.mine')}</h2>
        {view.contacts.length === 0 && <p className="muted">{t('contacts.none')}</p>}
        <ul className="ruled-list">
          {view.contacts.map((contact) => (
            <Contact key={contact.id} contact={contact} />
          ))}
        </ul>
        <Add open={view.open} />
        <p className="small muted">{t('contacts.consent')}</p>
      </section>
      <Preferences view={view} />
    </>
  );
}

const useChange = (change: () => Promise<unknown>) => {
  const client = useQueryClient();
  return useMutation({ mutationFn: change, onSuccess: () => client.invalidateQueries({ queryKey: KEY }) });
};

function Contact({ contact }: { contact: ContactView }) {
  const t = useT();
  const [code, setCode] = useState('');
  const verify = useChange(() => contacts.verify(contact.id, code));
  const resend = useChange(() => contacts.sendCode(contact.id));
  const remove = useChange(() => contacts.remove(contact.id));
  const isOpen = contact.verifiedAt === null || contact.bouncedAt !== null;
  return (
    <li>
      <p>
        <strong>{contact.value}</strong>{' '}
        <span className="small muted">
          {t(`contacts.${contact.channel}`)} · {t(contact.bouncedAt ? 'contacts.bounced' : contact.verifiedAt ? 'contacts.verified' : 'contacts.unverified')}
        </span>
      </p>
      {isOpen && (
        <form
          noValidate
          onSubmit={(event) => {
            event.preventDefault();
            verify.mutate();
          }}
        >
          <EntryProblem error={verify.error ?? resend.error} />
          <TextField
            path={`code-${contact.id}`}
            label={t('contacts.code')}
            hint={t('contacts.code.hint')}
            value={code}
            onChange={setCode}
            inputMode="numeric"
            autoComplete="one-time-code"
            width="short"
          />
          <div className="button-row">
            <Button look="main" type="submit">
              {t('contacts.confirm')}
            </Button>
            <Button onClick={() => resend.mutate()}>{t('contacts.resend')}</Button>
          </div>
        </form>
      )}
      <Button look="quiet" onClick={() => remove.mutate()}>
        {t('contacts.remove', { value: contact.value })}
      </Button>
    </li>
  );
}

function Add({ open }: { open: readonly ContactChannel[] }) {
  const t = useT();
  const [channel, setChannel] = useState<ContactChannel>(open[0] ?? 'mail');
  const [value, setValue] = useState('');
  const client = useQueryClient();
  const add = useMutation({
    mutationFn: () => contacts.add(channel, value),
    onSuccess: (view) => {
      setValue('');
      client.setQueryData(KEY, view);
    },
  });
  return (
    <form
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        add.mutate();
      }}
    >
      <h3>{t('contacts.add')}</h3>
      <EntryProblem error={add.error} />
      <RadioField
        path="channel"
        label={t('contacts.channel')}
        inline
        value={channel}
        onChange={(wanted) => setChannel(wanted === 'sms' ? 'sms' : 'mail')}
        choices={open.map((one) => ({ value: one, label: t(`contacts.${one}`) }))}
      />
      <TextField path="value" label={t(`contacts.value.${channel}`)} type={channel === 'mail' ? 'email' : 'tel'} value={value} onChange={setValue} width="medium" />
      <Button look="main" type="submit">
        {t('contacts.send')}
      </Button>
    </form>
  );
}
