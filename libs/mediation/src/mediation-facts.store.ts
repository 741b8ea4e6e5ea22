import type { Clause } from '@documents';
import { extendedDay } from '@deadlines';
import type { PlainDate, UserId } from '@kernel';
import { beijingDay, beijingTime, instantOf, type Reader } from '@platform';
import type { Asking, Proceeding } from '@proceedings';
import { readLawBook } from '@clocks';
import { conflictsOf } from '@routing';
import { lastPerformanceDay, rulingClauses } from './domain/agreement-terms';
import { missingForArchive } from './domain/case-file';
import type { OfferFacts } from './domain/offers';
import type { RecordFacts } from './domain/records';
import type { AgreementFacts, MediationChannel, MediationFacts, PartyFacts } from './domain/facts';
import { offerFacts } from './offer-columns';

const CHANNELS: Readonly<Record<string, MediationChannel>> = { RM: 'people', HM: 'industry', SM: 'commercial', PM: 'professional', SD: 'referral' };

interface FactRow {
  parties: (Omit<PartyFacts, 'signedOn'> & { signedAt: string | null; choice: UserId | 'organisation' | null })[];
  agreement: {
    form: 'written' | 'oral';
    clauses: Clause[];
    agreedEffectiveOn: PlainDate | null;
    effectiveOn: PlainDate | null;
    mediatorSignedAt: string | null;
    sealedAt: string | null;
  } | null;
  obligations: { state: string; dueOn: PlainDate | null }[];
  sessions: { state: string }[];
  refused: UserId[];
  openDisclosure: boolean;
  offers: OfferFacts[];
  records: RecordFacts[];
  fee: { amountFen: number; paidOn: PlainDate | null } | null;
  licence: { number: string; validTo: PlainDate | null } | null;
  consentTerm: { triggerOn: PlainDate; dueOn: PlainDate; extended: boolean } | null;
}

const CONSENT = 'RM-CONSENT';

const FACTS = `
  select
    (select coalesce(json_agg(json_build_object('id', p.id, 'side', p.side, 'name', p.name, 'willing', m.willing, 'choice', m.choice,
        'moreTime', case when m.time_asked_at is null then null when m.time_answered_at is null then 'asked' else 'answered' end,
        'identity', (select i.how from identity_proof i where i.dispute_id = p.dispute_id and i.party_id = p.id order by i.at desc, i.id desc limit 1),
        'canBeReached', (p.phone is not null or p.email is not null or p.address is not null or p.user_id is not null),
        'signedAt', (select s.signed_at from signature s join agreement a on a.dispute_id = s.dispute_id and a.id = s.agreement_id where a.dispute_id = p.dispute_id and a.proceeding_id = $2 and a.superseded_at is null and s.party_id = p.id)) order by p.side, p.position), '[]')
      from party p left join mediation_party m on m.dispute_id = p.dispute_id and m.proceeding_id = $2 and m.party_id = p.id where p.dispute_id = $1) as parties,
    (select json_build_object('form', a.form, 'clauses', a.clauses, 'agreedEffectiveOn', a.agreed_effective_on, 'effectiveOn', a.effective_on,
        'mediatorSignedAt', (select s.signed_at from signature s where s.dispute_id = a.dispute_id and s.agreement_id = a.id and s.role = 'mediator'),
        'sealedAt', (select s.signed_at from signature s where s.dispute_id = a.dispute_id and s.agreement_id = a.id and s.role = 'seal'))
      from agreement a where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null) as agreement,
    (select coalesce(json_agg(json_build_object('state', o.state, 'dueOn', o.due_on)), '[]') from obligation o join agreement a on a.dispute_id = o.dispute_id and a.id = o.agreement_id
      where a.dispute_id = $1 and a.proceeding_id = $2 and a.superseded_at is null) as obligations,
    (select coalesce(json_agg(json_build_object('state', s.state)), '[]') from mediation_session s where s.dispute_id = $1 and s.proceeding_id = $2) as sessions,
    (select coalesce(json_agg(r.mediator_id), '[]') from mediator_refusal r where r.dispute_id = $1 and r.proceeding_id = $2) as refused,
    exists (select 1 from disclosure c where c.dispute_id = $1 and c.proceeding_id = $2 and c.mediator_id = $3 and exists (select 1 from party p where p.dispute_id = $1 and not p.id = any(c.waived_by))) as "openDisclosure",
    (select coalesce(json_agg(json_build_object(${offerFacts}) order by o.at, o.id), '[]')
      from offer o where o.dispute_id = $1 and o.proceeding_id = $2) as offers,
    (select coalesce(json_agg(json_build_object('sessionId', s.id, 'present', s.present, 'answeredBy', array(select r.party_id from record_answer r where r.dispute_id = s.dispute_id and r.session_id = s.id)) order by s.starts_at), '[]')
      from mediation_session s where s.dispute_id = $1 and s.proceeding_id = $2 and s.state = 'held') as records,
    (select json_build_object('amountFen', f.amount_fen, 'paidOn', f.paid_on) from mediation_fee f where f.dispute_id = $1 and f.proceeding_id = $2) as fee,
    (select case when o.licence_no is null then null else json_build_object('number', o.licence_no, 'validTo', o.licence_to) end from organisation o where o.id = $4) as licence,
    (select json_build_object('triggerOn', t.trigger_on, 'dueOn', t.due_on, 'extended', t.extended_to is not null) from deadline t
      where t.dispute_id = $1 and t.proceeding_id = $2 and t.rule_id = '${CONSENT}' and t.state = 'running') as "consentTerm"`;

const dayOf = (instant: string | null): PlainDate | null => (instant === null ? null : beijingDay(instantOf(instant)));

/** What the guards of every mediation table ask about: three statements at most, whatever the dispute's size. */
export async function loadMediationFacts(reader: Reader, proceeding: Proceeding, { today, at, input, narrowFor }: Asking): Promise<MediationFacts> {
  const [row] = (await reader.query(FACTS, [proceeding.disputeId, proceeding.id, proceeding.handlerId, proceeding.organisationId])) as [FactRow];
  const asked = [input?.mediatorId, ...row.parties.map((party) => party.choice)].filter((id): id is UserId => typeof id === 'string' && id !== 'organisation');
  const { referral = null, termKind } = proceeding.origin;
  const last = lastPerformanceDay(row.obligations);
  const agreedEffective = row.agreement?.agreedEffectiveOn ?? null;
  const heldSessions = row.sessions.filter((session) => session.state === 'held').length;
  const open = row.obligations.filter((one) => one.state !== 'performed');
  return {
    today,
    dates: { consentExtended: await extendedConsent(reader, row.consentTerm, today), lastPerformance: last, effective: row.agreement?.effectiveOn ?? null, agreedEffective },
    flags: {
      datedPerformance: last !== null,
      effectiveLater: agreedEffective !== null && agreedEffective > today,
      entrusted: referral === 'entrust',
      delegatedOrdinary: referral === 'delegate' && termKind !== 'summary',
      delegatedSummary: referral === 'delegate' && termKind === 'summary',
    },
    channel: CHANNELS[proceeding.procedure] ?? 'people',
    parties: row.parties.map(({ signedAt, ...party }) => ({ ...party, signedOn: dayOf(signedAt) })),
    mayExtendConsent: row.consentTerm?.extended === false,
    mediatorId: proceeding.handlerId,
    conflicts: await conflictsOf(reader, proceeding.disputeId, asked),
    openDisclosure: row.openDisclosure,
    refusedMediators: row.refused,
    plannedSessions: row.sessions.filter((session) => session.state === 'planned').length,
    heldSessions,
    agreement: row.agreement && agreementFacts(row.agreement),
    now: beijingTime(at),
    offers: row.offers,
    records: row.records,
    obligations: { open: open.length, overdue: open.filter((one) => one.dueOn !== null && one.dueOn < today).length, total: row.obligations.length },
    missingForArchive: missingForArchive({ accepted: proceeding.number !== null, agreed: (row.agreement?.effectiveOn ?? null) !== null, heldSessions, parties: row.parties }),
    fee: row.fee,
    licence: row.licence,
    referral: referral as MediationFacts['referral'],
    narrowAgentOf: narrowFor,
  };
}

/** Only while the clock runs, so that no other step reads the lists of the law. */
async function extendedConsent(reader: Reader, term: FactRow['consentTerm'], today: PlainDate): Promise<PlainDate | null> {
  if (!term) return null;
  const law = await readLawBook(reader, [CONSENT], today);
  const rule = law.ruleFor(CONSENT, term.triggerOn);
  return rule && extendedDay(rule, term.dueOn, law.calendar);
}

const agreementFacts = (row: NonNullable<FactRow['agreement']>): AgreementFacts => ({
  form: row.form,
  mediatorSignedOn: dayOf(row.mediatorSignedAt),
  sealedOn: dayOf(row.sealedAt),
  agreedEffectiveOn: row.agreedEffectiveOn,
  rulingClauses: rulingClauses(row.clauses),
});
