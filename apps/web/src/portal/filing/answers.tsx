import type { DisputeDraftData, PartyDraft, RightDraft } from '@contract';
import { useQuery } from '@tanstack/react-query';
import type { ReactNode } from 'react';
import { Link } from 'react-router';
import { nameOf } from '../../api/reference';
import { formatMoney } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { organisationsQuery } from '../disputes/queries';
import { Claims } from '../disputes/matter';
import { useCodes } from '../codes';
import { paths } from '../paths';
import { useT } from '../words/filing';
import { useFiling } from './filing-context';
import { hrefOfSection, type Section } from './sections';
import '../styles/facts.css';

/** Everything that was typed, section by section, each with its own 修改. */
export function Answers() {
  const { draft, data } = useFiling();
  const parties = (data.parties ?? []).map((party, index) => ({ party, href: paths.draftParty(draft.id, index) }));
  return (
    <>
      <MatterAnswers data={data} />
      <AnswerGroup section="parties">
        {parties.map(({ party, href }, index) => (
          <PartyAnswer key={index} party={party} href={href} />
        ))}
      </AnswerGroup>
      <AnswerGroup section="rights">
        {data.rights?.map((right, index) => (
          <RightAnswer key={index} right={right} />
        ))}
      </AnswerGroup>
      <AnswerGroup section="exhibits">
        {data.exhibits?.map((exhibit, index) => (
          <Answer key={exhibit.fileId} name={String(index + 1)}>
            {exhibit.title}
          </Answer>
        ))}
      </AnswerGroup>
      <WishAnswers data={data} />
    </>
  );
}

function MatterAnswers({ data }: { data: DisputeDraftData }) {
  const t = useT();
  useLanguage();
  const types = useCodes('dispute-types');
  const divisions = useCodes('divisions');
  const claims = data.claims?.filter((claim) => claim.trim() !== '') ?? [];
  return (
    <AnswerGroup section="matter">
      <Answer name={t('matter.title')}>{data.title}</Answer>
      <Answer name={t('matter.type')}>{text(nameOf(types, data.disputeType))}</Answer>
      <Answer name={t('matter.summary')}>{data.summary && <span className="prose">{data.summary}</span>}</Answer>
      <Answer name={t('matter.claims')}>{claims.length > 0 && <Claims claims={claims} />}</Answer>
      <Answer name={t('matter.amount')}>{typeof data.amountFen === 'number' && formatMoney(data.amountFen)}</Answer>
      <Answer name={t('matter.division')}>{text(nameOf(divisions, data.division))}</Answer>
    </AnswerGroup>
  );
}

function PartyAnswer({ party, href }: { party: PartyDraft; href: string }) {
  const t = useT();
  useLanguage();
  const kinds = useCodes('party-kinds');
  const name = party.name || t('parties.unnamed');
  const details = [text(nameOf(kinds, party.kind)), party.identifier, party.phone, party.address].filter(Boolean);
  return (
    <Answer name={t(party.side === 'A' ? 'party.applicant' : 'party.respondent')}>
      <Link to={href}>{name}</Link>
      <br />
      <span className="small muted">{details.join(' · ')}</span>
      {party.agents?.map((agent, index) => (
        <span key={index} className="small muted">
          <br />
          {t('agent.title')} {agent.name} · {t(`agent.${agent.authority}`)}
          {agent.self && ` · ${t('agent.self.short')}`}
        </span>
      ))}
    </Answer>
  );
}

function RightAnswer({ right }: { right: RightDraft }) {
  const t = useT();
  const kinds = useCodes('right-kinds');
  useLanguage();
  return (
    <Answer name={text(nameOf(kinds, right.kind)) || t('rights.kind')}>
      {[right.title, right.number, right.numberUnknown && t('review.number.unknown'), right.holder].filter(Boolean).join(' · ')}
    </Answer>
  );
}

function WishAnswers({ data }: { data: DisputeDraftData }) {
  const t = useT();
  const organisations = useQuery(organisationsQuery());
  const organisation = organisations.data?.find((one) => one.id === data.preferredOrganisationId);
  const mediator = organisation?.mediators.find((one) => one.id === data.preferredMediatorId);
  return (
    <AnswerGroup section="wishes">
      {data.way === 'adjudication' && <Answer name={t('way.label')}>{t('way.adjudication')}</Answer>}
      <Answer name={t('wishes.organisation')}>{organisation?.name ?? t('review.none')}</Answer>
      {organisation && <Answer name={t('wishes.mediator')}>{mediator?.name ?? t('review.none')}</Answer>}
    </AnswerGroup>
  );
}

function AnswerGroup({ section, children }: { section: Section; children: ReactNode }) {
  const t = useT();
  const { draft } = useFiling();
  const what = t(`section.${section}`);
  const isEmpty = Array.isArray(children) ? children.length === 0 : !children;
  return (
    <section className="section">
      <div className="spread">
        <h2>{what}</h2>
        <Link to={hrefOfSection(draft.id, section)} aria-label={t('review.change.what', { what })}>
          {t('review.change')}
        </Link>
      </div>
      {isEmpty ? <p className="muted">{t('review.missing')}</p> : <dl className="facts">{children}</dl>}
    </section>
  );
}

function Answer({ name, children }: { name: string; children: ReactNode }) {
  const t = useT();
  return (
    <div className="facts__row">
      <dt>{name}</dt>
      <dd>{children || <span className="muted">{t('review.missing')}</span>}</dd>
    </div>
  );
}
