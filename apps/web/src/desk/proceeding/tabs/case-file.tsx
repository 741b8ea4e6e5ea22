import type { MediationView, ProceedingView } from '@contract';
import { Link } from 'react-router';
import { proceedings } from '../../../api/endpoints';
import { text } from '../../../i18n/i18n';
import { paths } from '../../paths';
import { Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import { TabActions } from '../tab-actions';

type Item = MediationView['caseFile'][number];

/** Where an item of the catalogue is looked at and supplied: a paper the house prints, or a tab. */
const places: Readonly<Record<string, { paper: string } | { tab: string }>> = {
  application: { paper: 'mediation-application' },
  'rights-notice': { paper: 'rights-notice' },
  identity: { tab: 'parties' },
  authority: { tab: 'parties' },
  evidence: { tab: 'evidence' },
  'mediation-record': { tab: 'mediation' },
  agreement: { tab: 'agreement' },
  performance: { tab: 'performance' },
  'return-visit': { tab: 'performance' },
  confirmation: { tab: 'confirmation' },
};

/** The closing checklist: what the file holds, what it still lacks, and the way to each. */
export function CaseFile({ view }: { view: ProceedingView }) {
  const t = useT();
  const items = view.mediation?.caseFile ?? [];
  if (items.length === 0) return null;
  const missing = items.filter((one) => one.compulsory && !one.present);
  return (
    <Section
      title={t('caseFile.title')}
      note={t(missing.length > 0 ? 'caseFile.incomplete' : 'caseFile.complete', { count: missing.length })}
      aside={<TabActions view={view} actions={['record-identity', 'archive']} />}
    >
      <ol className="plain-list documents case-file" aria-label={t('caseFile.title')}>
        {items.map((one) => (
          <li key={one.kind}>
            <Place item={one} proceedingId={view.id} />
            <span>
              <Tag tone={one.present ? 'good' : one.compulsory ? 'late' : 'plain'}>{t(one.present ? 'caseFile.there' : one.compulsory ? 'caseFile.missing' : 'caseFile.none')}</Tag>{' '}
              <span className="muted">{one.of.length > 0 ? t('caseFile.of', { names: one.of.join('、') }) : one.compulsory || one.present ? '' : t('caseFile.asNeeded')}</span>
            </span>
          </li>
        ))}
      </ol>
    </Section>
  );
}

function Place({ item, proceedingId }: { item: Item; proceedingId: string }) {
  const place = places[item.kind];
  if (!place) return <span>{text(item.name)}</span>;
  if ('tab' in place) return <Link to={paths.proceeding(proceedingId, place.tab)}>{text(item.name)}</Link>;
  return (
    <a href={proceedings.documentHref(proceedingId, place.paper)} target="_blank" rel="noreferrer">
      {text(item.name)}
    </a>
  );
}
