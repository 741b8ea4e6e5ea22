import type { MediationReadingView } from '@contract';
import { text, useLanguage } from '../../i18n/i18n';
import { useT } from '../words/administrative-mediation';

const looks = { met: 'tag tag--done', not_met: 'tag tag--breached', open: 'tag tag--wait', warning: 'tag tag--wait' } as const;

/** What follows from the answers: each point with its grade in words, why, and the article. */
export function Readings({ title, readings, level = 2 }: { title: string; readings: readonly MediationReadingView[]; level?: 2 | 4 }) {
  const t = useT();
  useLanguage();
  if (readings.length === 0) return null;
  const Heading = `h${level}` as const;
  return (
    <section className="block" aria-label={title}>
      <Heading className="notice__title">{title}</Heading>
      <ul className="ruled-list">
        {readings.map((one) => (
          <li key={one.id}>
            <div className="spread">
              <strong>{text(one.name)}</strong>
              <span className={looks[one.grade]}>{t(`grade.${one.grade}`)}</span>
            </div>
            <p>{text(one.why)}</p>
            <p className="small muted">{one.article}</p>
          </li>
        ))}
      </ul>
      <p className="small muted">{t('readings.note')}</p>
    </section>
  );
}
