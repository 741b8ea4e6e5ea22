import type { ThresholdLightView } from '@contract';
import { Link } from 'react-router';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import type { Case } from '../proceeding/case';
import { TabActions } from '../proceeding/tab-actions';
import { Section, Tag } from '../ui/section';
import { useT } from '../words';

const tones = { MET: 'late', NEAR: 'soon', BELOW: undefined } as const;

function Light({ light }: Pick<ThresholdLightView, 'light'>) {
  const t = useT();
  const tone = tones[light];
  return <Tag {...(tone && { tone })}>{t(`thresholds.${light}`)}</Tag>;
}

/** Lines that shine come first; those for a circumstance that the facts don't show are folded away. */
const order = ['MET', 'NEAR', 'BELOW'] as const;
const byLight = (lights: readonly ThresholdLightView[]) => order.flatMap((light) => lights.filter((one) => one.light === light));

function Lines({ lights, label }: { lights: readonly ThresholdLightView[]; label: string }) {
  const t = useT();
  return (
    <div className="table-scroll">
      <table className="grid" aria-label={label}>
        <thead>
          <tr>
            {(['line', 'light', 'words', 'article'] as const).map((column) => (
              <th key={column} scope="col">
                {t(`thresholds.${column}`)}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {lights.map(({ code, name, article, light, words }) => (
            <tr key={code}>
              <th scope="row">{text(name)}</th>
              <td>
                <Light light={light} />
              </td>
              <td>{text(words)}</td>
              <td>{article}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </div>
  );
}

/** 追诉标准: the amounts beside each line of the criminal thresholds, what was decided about it, and the transfers begun. */
export function ThresholdsTab({ view }: Case) {
  const t = useT();
  const penalty = view.penalty;
  if (!penalty) return null;
  const lights = byLight(penalty.lights);
  const [concerned, others] = [lights.filter(({ applies }) => applies), lights.filter(({ applies }) => !applies)];
  return (
    <>
      <Section title={t('tab.thresholds')} note={text(penalty.neverAGate)} aside={<TabActions view={view} actions={['enter-amounts', 'record-no-transfer', 'suspect-crime']} />}>
        {penalty.light === null ? (
          <p className="muted">{t('thresholds.none')}</p>
        ) : (
          <>
            <p>
              <Light light={penalty.light} /> {t(`thresholds.summary.${penalty.light}`)}
            </p>
            <Lines lights={concerned} label={t('tab.thresholds')} />
            {others.length > 0 && (
              <details>
                <summary>{t('thresholds.others', { number: others.length })}</summary>
                <Lines lights={others} label={t('thresholds.others', { number: others.length })} />
              </details>
            )}
          </>
        )}
        {penalty.noTransfer !== null && (
          <p>
            {t('thresholds.noTransfer')} {penalty.noTransfer}
          </p>
        )}
      </Section>
      {penalty.transfers.length > 0 && (
        <Section title={t('thresholds.transfers')}>
          <ul className="plain-list">
            {penalty.transfers.map(({ proceedingId, number, state, over }) => (
              <li key={proceedingId}>
                <Link to={paths.proceeding(proceedingId)}>{number ?? t('thresholds.transfer')}</Link> {state && text(state)} {over && <Tag>{t('thresholds.over')}</Tag>}
              </li>
            ))}
          </ul>
        </Section>
      )}
    </>
  );
}
