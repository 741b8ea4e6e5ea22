import { useState } from 'react';
import { Link } from 'react-router';
import { paths } from '../paths';
import { useSession } from '../session/session-context';
import { Section } from '../ui/section';
import { useT } from '../words';
import { CopyText } from './copy-text';
import { boxKey, formsInBox, type KeptDraft, readBox } from './draft-box';
import { readable } from './readable';

interface Unsent {
  form: string;
  draft: KeptDraft;
}

/** What this person wrote here and did not send; looked up when the page opens. */
function useUnsent(belongs: (form: string) => boolean): readonly Unsent[] {
  const username = useSession().username ?? '';
  const [unsent] = useState(() =>
    formsInBox(username)
      .filter(belongs)
      .map((form) => ({ form, draft: readBox(boxKey(username, form)) })),
  );
  return unsent;
}

/** On the first page: whoever comes back after the session ended or the browser died finds the way to each text. */
export function UnsentForms() {
  const t = useT();
  const unsent = useUnsent((form) => !form.startsWith('registers/'));
  if (unsent.length === 0) return null;
  return (
    <Section title={t('unsent.title')}>
      <ul className="waiting-list">
        {unsent.map(({ form, draft }) => {
          const [id = '', action = ''] = form.split('/');
          return (
            <li key={form}>
              <Link to={paths.action(id, 'overview', action)}>{draft.since?.about ?? form}</Link>
            </li>
          );
        })}
      </ul>
    </Section>
  );
}

/** The case is out of this person's sight (handed over, closed to them), the words are still theirs. */
export function UnsentTexts({ proceedingId }: { proceedingId: string }) {
  const t = useT();
  const unsent = useUnsent((form) => form.startsWith(`${proceedingId}/`));
  return unsent.map(({ form, draft }) => (
    <Section key={form} title={t('unsent.title')} note={draft.since?.about}>
      <CopyText
        text={Object.entries(draft.fields)
          .filter(([name]) => !name.startsWith('+'))
          .map(([name, { value }]) => readable(name, value, (code) => code))
          .join('\n')}
      />
    </Section>
  ));
}
