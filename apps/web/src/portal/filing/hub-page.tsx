import { useState } from 'react';
import { Link } from 'react-router';
import { formatMoment } from '../../i18n/format';
import { paths } from '../paths';
import { Page } from '../ui/page';
import { useT } from '../words/filing';
import { useFiling } from './filing-context';
import { RemoveDraft } from './remove-draft';
import { hrefOfSection, optionalSections, sections, type SectionState, stateOf } from './sections';
import { useFreshCheck } from './use-fresh-check';

/** The task list: the same page on every return, sections in any order. */
export function HubPage() {
  const t = useT();
  const { draft, data, check } = useFiling();
  // When this page came up: what is saved while it stands is no "earlier".
  const [opened] = useState(draft.savedAt);
  useFreshCheck();
  const states = sections.map((section) => ({ section, state: stateOf(data, check.data, section) }));
  const done = states.filter((one) => one.state === 'done').length;
  return (
    <Page title={data.title || t('hub.title')} kicker={t('hub.kicker')} lead={t('hub.progress', { done, all: sections.length })}>
      {draft.version > 1 && <p className="notice">{t('hub.again', { time: formatMoment(opened) })}</p>}
      <ol className="tasks">
        {states.map(({ section, state }, index) => (
          <li key={section} className="task">
            <span className="task__number" aria-hidden="true">
              {index + 1}
            </span>
            <div className="task__text">
              <Link className="task__link" to={hrefOfSection(draft.id, section)} aria-describedby={`task-${section}`}>
                {t(`section.${section}`)}
              </Link>
              <p className="task__hint">{t(`section.${section}.hint`)}</p>
            </div>
            <TaskState id={`task-${section}`} state={state} isOptional={optionalSections.includes(section)} />
          </li>
        ))}
        <li className="task task--last">
          <span className="task__number" aria-hidden="true">
            {sections.length + 1}
          </span>
          <div className="task__text">
            <Link className="task__link" to={paths.draftReview(draft.id)}>
              {t('section.review')}
            </Link>
            <p className="task__hint">{t('section.review.hint')}</p>
          </div>
        </li>
      </ol>
      <RemoveDraft />
    </Page>
  );
}

function TaskState({ id, state, isOptional }: { id: string; state: SectionState; isOptional: boolean }) {
  const t = useT();
  const word = state === 'empty' && isOptional ? 'state.optional' : (`state.${state}` as const);
  return (
    <span id={id} className={`task__state task__state--${state}`}>
      {t(word)}
    </span>
  );
}
