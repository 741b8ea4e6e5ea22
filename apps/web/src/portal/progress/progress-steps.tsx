import type { ProgressStep, ProgressView } from '@contract';
import { formatDay, formatDayWithWeekday } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { useT } from '../words/public';
import '../styles/progress.css';

/** The first thing anybody asks: who has to act, on what, by when. */
export function Waiting({ view }: { view: ProgressView }) {
  const t = useT();
  useLanguage();
  if (view.waiting.length === 0) return <p className="notice">{t('progress.waiting.none')}</p>;
  return (
    <section aria-labelledby="waiting">
      <h2 id="waiting" className="visually-hidden">
        {t('progress.waiting')}
      </h2>
      {view.waiting.map((one, index) => (
        <div className="waiting" key={index}>
          <p className="waiting__who">{t('progress.waiting.who', { who: text(one.who) })}</p>
          <p className="waiting__what">{text(one.what)}</p>
          <p className="waiting__by">
            {one.by ? t('progress.waiting.by', { day: formatDayWithWeekday(one.by) }) : t('progress.waiting.noDay')}
            {one.days > 0 && <span className="muted"> {t('progress.waiting.days', { days: one.days })}</span>}
          </p>
        </div>
      ))}
    </section>
  );
}

/** From the application down to what is still ahead. The state stands in words too: colour and shape alone would tell nobody who can't see them. */
export function ProgressSteps({ view, untitled }: { view: ProgressView; untitled?: boolean }) {
  const t = useT();
  useLanguage();
  const filed: ProgressStep = { procedureName: { zh: '', en: '' }, name: { zh: '', en: '' }, on: view.filedAt, state: 'done' };
  const steps = [filed, ...view.steps];
  const isRouting = view.waiting.length > 0 && view.steps.every((step) => step.procedureName.zh === view.steps[0]?.procedureName.zh);
  return (
    <section aria-label={t('progress.steps')}>
      {!untitled && <h2>{t('progress.steps')}</h2>}
      <ol className="ladder">
        {steps.map((step, index) => (
          <li key={index} className={`ladder__step ladder__step--${step.state}`} aria-current={step.state === 'now' ? 'step' : undefined}>
            {index > 0 && step.procedureName.zh !== steps[index - 1]?.procedureName.zh && <p className="ladder__procedure">{text(step.procedureName)}</p>}
            <p className="ladder__name">
              <span className="visually-hidden">{t(`progress.step.${step.state}`)} </span>
              {index === 0 ? t('progress.step.filed') : text(step.name)}
            </p>
            {step.on && <p className="ladder__day">{formatDay(step.on)}</p>}
          </li>
        ))}
      </ol>
      {isRouting && <p className="muted">{t('progress.later')}</p>}
    </section>
  );
}
