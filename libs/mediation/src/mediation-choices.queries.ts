import { canSee } from '@kernel';
import { beijingTime, type Reader } from '@platform';
import type { Option } from '@procedure';
import type { Asking, Proceeding } from '@proceedings';
import { mediatorRanking } from '@routing';
import { openFor, type RecordFacts } from './domain/records';
import { makerOf, type OfferFacts, type OfferSide, type OfferStep, stepRefusal } from './domain/offers';
import { offerFacts } from './offer-columns';

interface ChoiceRow {
  parties: { id: string; name: string; side: OfferSide }[];
  planned: { id: string; at: string }[];
  records: (RecordFacts & { at: string })[];
  rooms: { id: string; name: string; seats: number | null }[];
  offers: (OfferFacts & { amountFen: number | null; terms: string | null })[];
  obligations: { id: string; what: { zh: string; en: string } }[];
  files: { id: string; name: string }[];
}

const CHOICES = `
  select
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'side', p.side) order by p.side, p.position), '[]') from party p where p.dispute_id = $1) as parties,
    (select coalesce(json_agg(json_build_object('id', s.id, 'at', to_char(s.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) order by s.starts_at), '[]') from mediation_session s where s.dispute_id = $1 and s.proceeding_id = $2 and s.state = 'planned') as planned,
    (select coalesce(json_agg(json_build_object('sessionId', s.id, 'at', to_char(s.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI'), 'present', s.present,
        'answeredBy', array(select r.party_id from record_answer r where r.dispute_id = s.dispute_id and r.session_id = s.id)) order by s.starts_at), '[]') from mediation_session s where s.dispute_id = $1 and s.proceeding_id = $2 and s.state = 'held') as records,
    (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'seats', r.seats) order by r.name), '[]') from room r where r.organisation_id = $4 and r.active) as rooms,
    (select coalesce(json_agg(json_build_object(${offerFacts}, 'amountFen', o.amount_fen, 'terms', o.terms) order by o.at, o.id), '[]') from offer o where o.dispute_id = $1 and o.proceeding_id = $2 and o.state = 'open') as offers,
    (select coalesce(json_agg(json_build_object('id', o.id, 'what', o.what) order by o.clause, o.position), '[]') from obligation o join agreement a on a.dispute_id = o.dispute_id and a.id = o.agreement_id
      where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null and o.state <> 'performed') as obligations,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name) order by f.stored_at), '[]') from stored_file f where f.dispute_id = $1 and f.owner = any($3)) as files`;

const makers = { A: { zh: '申请人', en: 'applicant' }, B: { zh: '被申请人', en: 'respondent' }, M: { zh: '调解员', en: 'mediator' } } as const;

const labelOf = ({ by, amountFen, terms }: ChoiceRow['offers'][number], language: 'zh' | 'en'): string =>
  [makers[by][language], amountFen !== null && `¥${(amountFen / 100).toFixed(2)}`, terms?.slice(0, 60)].filter(Boolean).join(' · ');

const same = (text: string) => ({ zh: text, en: text });

/** The lists behind the inputs of the mediation tables. A ranked mediator carries the reasons, so the list explains itself. */
export async function mediationChoices(reader: Reader, proceeding: Proceeding, { relations, partyIds, today, at: now, actor }: Asking): Promise<Record<string, readonly Option[]>> {
  // Read with all facts, and what is agreed or planned is in it: not for a department that decides or mediates the same dispute.
  if (!canSee(relations, 'court')) return {};
  const [row] = (await reader.query(CHOICES, [proceeding.disputeId, proceeding.id, [...actor.principals], proceeding.organisationId])) as [ChoiceRow];
  const ranking = proceeding.organisationId ? await mediatorRanking(reader, { disputeId: proceeding.disputeId, organisationId: proceeding.organisationId, today }) : [];
  const asking = { who: makerOf(relations), now: beijingTime(now) };
  const offersFor = (step: OfferStep): Option[] =>
    row.offers.filter((offer) => stepRefusal(step, offer, asking) === null).map((offer) => ({ value: offer.id, label: { zh: labelOf(offer, 'zh'), en: labelOf(offer, 'en') } }));
  const parties = row.parties.map(({ id, name, side }) => ({ value: id, label: { zh: `${name}（${makers[side].zh}）`, en: `${name} (${makers[side].en})` } }));
  return {
    parties,
    ownParties: parties.filter(({ value }) => partyIds.some((id) => id === value)),
    plannedSessions: row.planned.map(({ id, at }) => ({ value: id, label: same(at) })),
    recordsToRead: row.records.filter((record) => openFor(record, partyIds).length > 0).map(({ sessionId, at }) => ({ value: sessionId, label: same(at) })),
    rooms: row.rooms.map(({ id, name, seats }) => ({ value: id, label: seats === null ? same(name) : { zh: `${name}（${seats} 座）`, en: `${name} (${seats} seats)` } })),
    openOffers: offersFor('counter-offer'),
    ownOffers: offersFor('withdraw-offer'),
    closedOffers: offersFor('forward-offer'),
    openObligations: row.obligations.map(({ id, what }) => ({ value: id, label: what })),
    files: row.files.map(({ id, name }) => ({ value: id, label: same(name) })),
    mediators: ranking
      .filter((one) => one.conflicts.length === 0)
      .map(({ userId, name, reasons }) => ({
        value: userId,
        label: { zh: [name, ...reasons.map((reason) => reason.zh)].join(' · '), en: [name, ...reasons.map((reason) => reason.en)].join(' · ') },
      })),
  };
}
