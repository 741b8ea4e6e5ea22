import type { AcceptanceConditionView } from '@contract';
import { text, useLanguage } from '../../i18n/i18n';
import { useT } from '../words/adjudication';

const looks = { met: 'tag tag--done', not_met: 'tag tag--breached', open: 'tag tag--wait' } as const;

/** Each condition as the answers stand: its state in words, why, by which article, and who judges it. */
export function Conditions({ title, conditions, level = 2 }: { title: string; conditions: AcceptanceConditionView[]; level?: 2 | 4 }) {
  const t = useT();
  useLanguage();
  if (conditions.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <section className="block" aria-label={title}>
      <Heading className="notice__title">{title}</Heading>
      <ul className="ruled-list">
        {conditions.map((one) => (
          <li key={one.id}>
            <div className="spread">
              <strong>{text(one.name)}</strong>
              <span className={looks[one.state]}>{t(`state.${one.state}`)}</span>
            </div>
            <p>{text(one.why)}</p>
            <p className="small muted">
              {one.article}
              {one.state !== 'met' && ` · ${t(one.blocks ? 'judge.blocks' : 'judge.department')}`}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
