import { useState } from 'react';
import { CheckField } from '../ui/inputs';
import { useT } from '../words/public';

const questions = ['validity', 'penalty', 'crime', 'court', 'arbitration', 'decision', 'limitation'] as const;

/** Warns, names the other ways, blocks nothing and keeps nothing. */
export function PreCheck() {
  const t = useT();
  const [ticked, setTicked] = useState<readonly string[]>([]);
  return (
    <details className="fold">
      <summary>
        <h2>{t('check.title')}</h2>
      </summary>
      <div className="fold__body">
        <p>{t('check.lead')}</p>
        {questions.map((question) => (
          <div key={question}>
            <CheckField
              path={`check-${question}`}
              label={t(`check.${question}`)}
              checked={ticked.includes(question)}
              onChange={(isOn) => setTicked((all) => (isOn ? [...all, question] : all.filter((one) => one !== question)))}
            />
            <div role="status">{ticked.includes(question) && <p className="notice notice--careful">{t(`check.${question}.text`)}</p>}</div>
          </div>
        ))}
        {ticked.length > 0 && <p>{t('check.still')}</p>}
      </div>
    </details>
  );
}
