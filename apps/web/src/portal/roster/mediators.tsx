import type { OrganisationView } from '@contract';
import { nameOf } from '../../api/reference';
import { formatList, languageName } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { useCodes } from '../codes';
import { useT } from '../words/portal';

type Mediator = OrganisationView['mediators'][number];

/** What 在线调解规则 5 wants published of each: fields, term, training, discipline. */
export function Mediators({ mediators }: { mediators: readonly Mediator[] }) {
  const t = useT();
  const rightKinds = useCodes('right-kinds');
  const fieldsOf = ({ fields, languages }: Mediator) =>
    [...fields.map((field) => text(nameOf(rightKinds, field))), languages.length > 0 && t('roster.languages', { languages: formatList(languages.map(languageName)) })].filter(
      Boolean,
    );
  const careerOf = ({ termFrom, termTo, seniority, trainingHours }: Mediator) =>
    [
      (termFrom || termTo) && t('roster.term', { from: termFrom ?? '—', to: termTo ?? t('roster.term.open') }),
      seniority && t('roster.seniority', { years: seniority }),
      trainingHours && t('roster.training', { hours: trainingHours }),
    ].filter(Boolean);
  return (
    <ul className="plain-list roster__mediators">
      {mediators.map((mediator) => (
        <li key={mediator.id}>
          {mediator.name} <span className="small muted">{fieldsOf(mediator).join(' · ')}</span>
          {careerOf(mediator).length > 0 && <div className="small muted">{careerOf(mediator).join(' · ')}</div>}
          {mediator.discipline && <div className="small muted">{t('roster.discipline', { text: mediator.discipline })}</div>}
        </li>
      ))}
    </ul>
  );
}
