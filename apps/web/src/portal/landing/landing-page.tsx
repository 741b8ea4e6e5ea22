import { Link } from 'react-router';
import { paths } from '../paths';
import { PageHeading } from '../ui/page';
import { useT } from '../words/portal';
import { Rivers } from './rivers';
import '../styles/landing.css';

/** Three doors; below them the course of a dispute, for those who aren't sure which one is theirs. */
export function LandingPage() {
  const t = useT();
  return (
    <div className="landing">
      <section className="hero">
        <Rivers />
        <div className="hero__text">
          <PageHeading title={t('landing.title')} className="hero__title" />
          <p className="hero__lead">{t('landing.lead')}</p>
        </div>
      </section>
      <nav className="doors" aria-label={t('landing.doors')}>
        <Door name="apply" to={paths.beforeFiling()} />
        <Door name="noticed" to={paths.notice()} />
        <Door name="progress" to={paths.progress()} />
      </nav>
      <Course />
    </div>
  );
}

function Door({ name, to }: { name: 'apply' | 'noticed' | 'progress'; to: string }) {
  const t = useT();
  return (
    <Link to={to} className={`door door--${name}`} aria-describedby={`door-${name}`}>
      <span className="door__name">{t(`landing.${name}`)}</span>
      <span className="door__text" id={`door-${name}`} aria-hidden="true">
        {t(`landing.${name}.text`)}
      </span>
      <span className="door__note" aria-hidden="true">
        {t(`landing.${name}.note`)}
      </span>
      <span className="door__arrow" aria-hidden="true">
        →
      </span>
    </Link>
  );
}

const stations = ['1', '2', '3', '4', '5'] as const;

function Course() {
  const t = useT();
  return (
    <section className="course">
      <h2>{t('landing.course')}</h2>
      <ol className="course__line">
        {stations.map((station) => (
          <li key={station} className="course__station">
            <h3>{t(`landing.course.${station}`)}</h3>
            <p>{t(`landing.course.${station}.text`)}</p>
          </li>
        ))}
      </ol>
      <p className="course__roster">
        <Link to={paths.roster()}>{t('landing.roster')}</Link>
        <span>{t('landing.roster.text')}</span>
      </p>
      <p className="course__roster course__roster--more">
        <Link to={paths.decisions()}>{t('landing.decisions')}</Link>
        <span>{t('landing.decisions.text')}</span>
      </p>
    </section>
  );
}
