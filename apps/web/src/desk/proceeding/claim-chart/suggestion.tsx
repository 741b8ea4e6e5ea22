import type { ClaimChartView } from '@contract';
import { text } from '../../../i18n/i18n';
import { Notice } from '../../ui/notice';
import { Section, Tag } from '../../ui/section';
import { useT } from '../../words';

const tones = { in: 'late', out: 'good', open: 'plain' } as const;

/** What the findings come to and why, and what is still missing. It is counted from what was saved. */
export function Suggestion({ view }: { view: ClaimChartView }) {
  const t = useT();
  const { suggestion, gaps } = view;
  if (!suggestion || !gaps) return null;
  return (
    <Section title={t('chart.suggestion')}>
      {suggestion.claims.map(({ number, scope, reasons }) => (
        <p key={number}>
          {view.design ? t('chart.design') : t('chart.claim', { number })} <Tag tone={tones[scope]}>{t(`chart.s.${scope}`)}</Tag> <span>{reasons.map(text).join('；')}</span>
        </p>
      ))}
      {suggestion.respondents.map(({ partyId, name, infringes }) => (
        <p key={partyId}>{t(infringes === null ? 'chart.infringesOpen' : infringes ? 'chart.infringes' : 'chart.infringesNot', { name })}</p>
      ))}
      {gaps.length === 0 ? (
        <p className="muted">{t('chart.complete')}</p>
      ) : (
        <Notice tone="soon" title={t('chart.gaps')}>
          <ul>
            {gaps.map(({ code, message }) => (
              <li key={code}>{text(message)}</li>
            ))}
          </ul>
        </Notice>
      )}
    </Section>
  );
}
