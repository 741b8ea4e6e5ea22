import type { ContactChannel, ContactPreferenceView, ContactsView } from '@contract';
import { useMutation } from '@tanstack/react-query';
import { useState } from 'react';
import { contacts } from '../../api/endpoints';
import { EntryProblem } from '../entry/entry-problem';
import { Button } from '../ui/button';
import { CheckField, ChecksField } from '../ui/inputs';
import { useT } from '../words/channels';

const KINDS = ['deadline', 'action', 'news'] as const;
const NIGHT = { quietFrom: '21:00', quietUntil: '08:00' };

export function Preferences({ view }: { view: ContactsView }) {
  const t = useT();
  const [wish, setWish] = useState<ContactPreferenceView>(view.preference);
  const save = useMutation({ mutationFn: () => contacts.putPreference(wish) });
  const change = (part: Partial<ContactPreferenceView>) => (setWish({ ...wish, ...part }), save.reset());
  const choices = view.open.map((channel) => ({ value: channel, label: t(`contacts.${channel}`) }));
  return (
    <form
      className="section"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save.mutate();
      }}
    >
      <h2>{t('prefs.title')}</h2>
      {KINDS.map((kind) => (
        <ChecksField
          key={kind}
          path={`wanted-${kind}`}
          label={t(`prefs.${kind}`)}
          values={[...wish.wanted[kind]]}
          onChange={(values) => change({ wanted: { ...wish.wanted, [kind]: values as ContactChannel[] } })}
          choices={choices}
        />
      ))}
      <CheckField
        path="quiet"
        label={t('prefs.quiet.label')}
        checked={wish.quietFrom !== null}
        onChange={(quiet) => change(quiet ? NIGHT : { quietFrom: null, quietUntil: null })}
      />
      <CheckField path="digest" label={t('prefs.digest.label')} checked={wish.digest} onChange={(digest) => change({ digest })} />
      <EntryProblem error={save.error} />
      <Button look="main" type="submit">
        {t('prefs.save')}
      </Button>
      <p role="status">{save.isSuccess && t('prefs.saved')}</p>
    </form>
  );
}
