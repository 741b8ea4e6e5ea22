import type { MediationView, PartyView } from '@contract';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { apiHref } from '../../../api/client';
import { formatMoment } from '../../../i18n/format';
import { paths } from '../../paths';
import { useCodeNames } from '../../queries';
import { Loading } from '../../ui/loading';
import { Facts, Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import { type Case, handles } from '../case';
import { IssueCode } from '../party-code';
import { TabActions } from '../tab-actions';

export function PartiesTab({ view, dispute }: Case) {
  const t = useT();
  if (!dispute) return <Loading />;
  return (['A', 'B'] as const).map((side) => (
    <Section key={side} title={t(`side.${side}`)} aside={side === 'A' && <TabActions view={view} actions={['record-identity']} />}>
      <div className="cards">
        {dispute.parties
          .filter((party) => party.side === side)
          .map((party) => (
            <Party
              key={party.id}
              party={party}
              identity={view.mediation && <Identity of={view.mediation.identities.find((one) => one.partyId === party.id)} />}
              code={view.relations.some(handles) && <IssueCode dispute={dispute} party={party} />}
              viewAs={view.relations.includes('mediator') ? paths.viewAs(view.id, party.id) : null}
            />
          ))}
      </div>
    </Section>
  ));
}

/** `viewAs`: only who reads both caucuses may look through a party’s eyes. */
function Party({ party, viewAs, identity, code }: { party: PartyView; viewAs: string | null; identity: ReactNode; code: ReactNode }) {
  const t = useT();
  const nameOfKind = useCodeNames('identifier-kinds');
  return (
    <article className={`card side-${party.side}`}>
      <h3>
        {party.name} <Tag>{t(`party.${party.kind}`)}</Tag> {party.joined ? <Tag tone="good">{t('party.joined')}</Tag> : <Tag tone="soon">{t('party.notJoined')}</Tag>}
      </h3>
      <Facts
        items={[
          [t('party.identifierKind'), party.identifier && party.identifierKind && nameOfKind(party.identifierKind)],
          [t('party.identifier'), party.identifier && <code>{party.identifier}</code>],
          [t('party.identity'), identity],
          [t('party.legalRepresentative'), party.legalRepresentative],
          [t('party.phone'), party.phone && <a href={`tel:${party.phone}`}>{party.phone}</a>],
          [t('party.email'), party.email && <a href={`mailto:${party.email}`}>{party.email}</a>],
          [t('party.address'), party.address],
        ]}
      />
      {party.agents.map((agent) => (
        <p key={agent.id} className="agent">
          {t('party.agent')} <strong>{agent.name}</strong> <Tag tone={agent.authority === 'special' ? 'good' : 'plain'}>{t(`authority.${agent.authority}`)}</Tag>{' '}
          {agent.phone && <a href={`tel:${agent.phone}`}>{agent.phone}</a>} {!agent.hasProof && <Tag tone="late">{t('party.noProof')}</Tag>}
        </p>
      ))}
      {code}
      {viewAs && (
        <p className="agent">
          <Link to={viewAs}>{t('viewAs.open', { name: party.name })}</Link>
        </p>
      )}
    </article>
  );
}

function Identity({ of }: { of: MediationView['identities'][number] | undefined }) {
  const t = useT();
  if (!of) return <Tag tone="soon">{t('party.identity.none')}</Tag>;
  return (
    <>
      <Tag tone={of.how === 'unobtainable' ? 'late' : 'good'}>{t(`identity.${of.how}`)}</Tag> <span className="muted">{formatMoment(of.at)}</span>{' '}
      {of.file && (
        <a href={apiHref(`/files/${of.file.id}`)} target="_blank" rel="noreferrer">
          {of.file.name}
        </a>
      )}
      {of.remark && <div className="muted">{of.remark}</div>}
    </>
  );
}
