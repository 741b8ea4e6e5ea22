import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Asking, Proceeding } from '@proceedings';
import { mediatorRanking } from '@routing';

interface ChoiceRow {
  parties: { id: string; name: string; side: string }[];
  planned: { id: string; at: string }[];
  rooms: { id: string; name: string; seats: number | null }[];
  offers: { id: string; amountFen: number | null; terms: string }[];
  obligations: { id: string; what: { zh: string; en: string } }[];
  files: { id: string; name: string }[];
}

const CHOICES = `
  select
    (select coalesce(json_agg(json_build_object('id', p.id, 'name', p.name, 'side', p.side) order by p.side, p.position), '[]') from party p where p.dispute_id = $1) as parties,
    (select coalesce(json_agg(json_build_object('id', s.id, 'at', to_char(s.starts_at at time zone 'Asia/Shanghai', 'YYYY-MM-DD HH24:MI')) order by s.starts_at), '[]') from mediation_session s where s.dispute_id = $1 and s.proceeding_id = $2 and s.state = 'planned') as planned,
    (select coalesce(json_agg(json_build_object('id', r.id, 'name', r.name, 'seats', r.seats) order by r.name), '[]') from room r where r.organisation_id = $5 and r.active) as rooms,
    (select coalesce(json_agg(json_build_object('id', o.id, 'amountFen', o.amount_fen, 'terms', o.terms) order by o.at), '[]') from offer o where o.dispute_id = $1 and o.proceeding_id = $2 and o.state = 'open' and o.audience = 'joint' and o.side = any($3)) as offers,
    (select coalesce(json_agg(json_build_object('id', o.id, 'what', o.what) order by o.clause, o.position), '[]') from obligation o join agreement a on a.dispute_id = o.dispute_id and a.id = o.agreement_id
      where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null and o.state <> 'performed') as obligations,
    (select coalesce(json_agg(json_build_object('id', f.id, 'name', f.name) order by f.stored_at), '[]') from stored_file f where f.dispute_id = $1 and f.owner = any($4)) as files`;

const same = (text: string) => ({ zh: text, en: text });

/** The lists behind the inputs of the mediation tables. A ranked mediator carries the reasons, so the list explains itself. */
export async function mediationChoices(reader: Reader, proceeding: Proceeding, { relations, partyIds, today, actor }: Asking): Promise<Record<string, readonly Option[]>> {
  const otherSides = relations.includes('applicant') ? ['B'] : relations.includes('respondent') ? ['A'] : [];
  const [row] = (await reader.query(CHOICES, [proceeding.disputeId, proceeding.id, otherSides, [...actor.principals], proceeding.organisationId])) as [ChoiceRow];
  const ranking = proceeding.organisationId ? await mediatorRanking(reader, { disputeId: proceeding.disputeId, organisationId: proceeding.organisationId, today }) : [];
  const sides = { A: { zh: '申请人', en: 'applicant' }, B: { zh: '被申请人', en: 'respondent' } } as Record<string, { zh: string; en: string }>;
  const parties = row.parties.map(({ id, name, side }) => ({ value: id, label: { zh: `${name}（${sides[side]?.zh}）`, en: `${name} (${sides[side]?.en})` } }));
  return {
    parties,
    ownParties: parties.filter(({ value }) => partyIds.some((id) => id === value)),
    plannedSessions: row.planned.map(({ id, at }) => ({ value: id, label: same(at) })),
    rooms: row.rooms.map(({ id, name, seats }) => ({ value: id, label: seats === null ? same(name) : { zh: `${name}（${seats} 座）`, en: `${name} (${seats} seats)` } })),
    openOffers: row.offers.map(({ id, amountFen, terms }) => ({
      value: id,
      label: same(`${amountFen === null ? '' : `¥${(amountFen / 100).toFixed(2)} · `}${terms.slice(0, 60)}`),
    })),
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
