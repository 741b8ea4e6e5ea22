import type { ProceedingView } from '@contract';
import { Button } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths';
import { useSession } from '../session/session-context';
import { Section } from '../ui/section';
import { useT } from '../words';
import { ChangedMeanwhile } from './changed-meanwhile';
import { CopyText } from './copy-text';
import { boxKey, formsInBox, type KeptDraft, readBox } from './draft-box';
import { storeFor } from './draft-store';
import { readable } from './readable';

interface Unsent {
  form: string;
  draft: KeptDraft;
}

/** What this person wrote here and did not send; looked up when the part of the page opens. */
function useUnsent(belongs: (form: string) => boolean) {
  const username = useSession().username ?? '';
  const [unsent, setUnsent] = useState<readonly Unsent[]>(() =>
    formsInBox(username)
      .filter(belongs)
      .map((form) => ({ form, draft: readBox(boxKey(username, form)) })),
  );
  const discard = (form: string) => {
    storeFor(username, form).discard();
    setUnsent(unsent.filter((one) => one.form !== form));
  };
  return { unsent, discard };
}

const aboutOf = ({ since }: KeptDraft): string | undefined => since?.title && `${since.title} · ${since.action}`;

/** Without the names of the fields: whoever wrote it knows them. */
const textOf = ({ fields }: KeptDraft): string =>
  Object.entries(fields)
    .filter(([name]) => !name.startsWith('+'))
    .map(([name, { value }]) => readable(name, value, (code) => code))
    .join('\n');

/** A form belongs to a case, to a series, or enters something new. */
const entering = {
  referral: [paths.referral(), 'menu.referral'],
  letter: [paths.letter(), 'menu.letter'],
  penalty: [paths.penalty(), 'menu.penalty'],
  transfer: [paths.transfer(), 'menu.transfer'],
} as const;
const enters = (form: string): form is keyof typeof entering => form in entering;

function placeOf(form: string): string {
  const [id = '', action = ''] = form.split('/');
  if (enters(form)) return entering[form][0];
  return id === 'series' ? paths.series(action) : paths.action(id, 'overview', action);
}

/** On the first page: whoever comes back after the session ended or the browser died finds the way to each text. */
export function UnsentForms() {
  const t = useT();
  const { unsent } = useUnsent((form) => !form.startsWith('registers/'));
  if (unsent.length === 0) return null;
  return (
    <Section title={t('unsent.title')}>
      <ul className="waiting-list">
        {unsent.map(({ form, draft }) => (
          <li key={form}>
            <Link to={placeOf(form)}>{aboutOf(draft) ?? t(enters(form) ? entering[form][1] : 'series.agreement')}</Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

/** The case is out of this person's sight (handed over, closed to them), the words are still theirs. */
export function UnsentTexts({ proceedingId }: { proceedingId: string }) {
  const t = useT();
  const { unsent } = useUnsent((form) => form.startsWith(`${proceedingId}/`));
  return unsent.map(({ form, draft }) => (
    <Section key={form} title={t('unsent.title')} note={aboutOf(draft)}>
      <CopyText text={textOf(draft)} />
    </Section>
  ));
}

/** The case has moved on to where the action is not even listed: what happened, and the words that were meant for it. */
export function TextsOfGoneActions({ view }: { view: ProceedingView }) {
  const t = useT();
  const { unsent, discard } = useUnsent((form) => form.startsWith(`${view.id}/`) && !view.actions.some(({ action }) => form === `${view.id}/${action}`));
  return unsent.map(({ form, draft }) => {
    const since = draft.since ?? { version: 0, seq: null, title: '', action: '' };
    return (
      <ChangedMeanwhile key={form} view={view} name={since.action} isOpen={false} since={since}>
        <CopyText text={textOf(draft)} />
        <Button size="small" onClick={() => discard(form)}>
          {t('form.discard')}
        </Button>
      </ChangedMeanwhile>
    );
  });
}
