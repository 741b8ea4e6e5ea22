import { fieldRefusal, parseCourtNumber, refusalOfFields } from '@kernel';
import { type Blocker, guard as anyGuard, unless } from '@procedure';
import type { ConfirmationFacts } from './facts';
import { committee, keepers } from './fields';

const guard = anyGuard<ConfirmationFacts>;

/** The hard stop: no button, no override (民诉法解释 355(5)). */
export const noRuling = guard(
  'no-ruling',
  ['协议不涉及知识产权确权', 'no clause decides ownership or validity'],
  (facts) => unless(facts.rulingClauses.length === 0, 'ruling_content', { clauses: facts.rulingClauses.join('、') }),
  '民诉法解释第355条第5项',
);
export const notJoined = guard('not-joined', ['本方尚未申请', 'this party has not joined yet'], (facts, command) => {
  const own = facts.parties.filter((party) => command.partyIds.includes(party.id));
  if (own.length === 0) return unless(false, 'no_party_to_agreement');
  return unless(
    own.some((party) => party.joinedOn === null),
    'already_joined',
  );
});

/** 民事诉讼法 205 speaks of mediation organisations: for what a department mediated, local practice and a switch decide. */
export const departmentAllowed = guard('department-allowed', ['行政调解协议的司法确认已开放', 'agreements of administrative mediation may be confirmed'], (facts) =>
  unless(facts.departmentKeeper === null || facts.departmentAllowed, 'administrative_confirmation_off'),
);

/** A dispute may have been mediated by a committee and by a department: the staff of each keeps its own agreement alone. */
export const keptByOwnStaff = guard('kept-by-own-staff', ['由主持该次调解的一方办理', 'kept by whoever mediated'], ({ departmentKeeper }, { relations }) => {
  const own: readonly string[] = departmentKeeper === null ? committee : [departmentKeeper];
  const staff = relations.filter((one) => [...committee, ...keepers].some((kept) => kept === one));
  const others = relations.some((one) => one === 'applicant' || one === 'respondent' || one === 'court_liaison');
  return unless(others || staff.length === 0 || staff.some((one) => own.includes(one)), 'not_your_mediation');
});
export const allJoined = guard(
  'all-joined',
  ['双方当事人共同申请', 'all parties apply jointly'],
  (facts) => unless(facts.parties.length > 0 && facts.parties.every((party) => party.joinedOn !== null), 'not_everyone_joined', { names: names(facts) }),
  '民事诉讼法第205条',
);
export const courtCompetent = guard(
  'court-competent',
  ['所选法院有管辖权', 'the chosen court is competent'],
  (facts, command) => {
    const code = command.input?.courtCode;
    if (code === undefined) return null;
    const court = facts.courts.find((one) => one.code === code);
    return court
      ? unless(court.competent, 'court_not_competent', { court: court.name, reason: court.reason.zh })
      : refusalOfFields([fieldRefusal('courtCode', 'unknown_choice', { value: typeof code === 'string' ? code.slice(0, 40) : '' })]);
  },
  '民事诉讼法第205条；法释〔2022〕13号',
);
export const courtChosen = guard('court-chosen', ['已选定法院', 'a court is chosen'], (facts) => unless(facts.chosenCourt !== null, 'no_court_chosen'));
export const packetComplete = guard(
  'packet-complete',
  ['申请材料齐全', 'the packet is complete'],
  (facts) => {
    const missing = facts.packet.filter((item) => !item.ready);
    return unless(missing.length === 0, 'packet_incomplete', { missing: missing.map((item) => item.name.zh).join('、') });
  },
  '民诉法解释第354条',
);
export const numberParses = guard('number-parses', ['案号格式正确', 'the court number can be read'], (_facts, command) => {
  const number = command.input?.courtNumber;
  if (typeof number !== 'string') return null;
  const parsed = parseCourtNumber(number);
  return parsed.ok ? null : parsed.refusal;
});
export const registered = guard('registered', ['法院已立案', 'the court has registered it'], (facts) => unless(facts.courtNumber !== null, 'not_registered_yet'));
export const notRegistered = guard('not-registered', ['法院尚未立案', 'the court has not registered it yet'], (facts) => unless(facts.courtNumber === null, 'registered_already'));
export const objectionOpen = guard(
  'objection-open',
  ['当事人在十五日内提出', 'a party within fifteen days'],
  (facts, command) => unless(command.relations.includes('court_liaison') || facts.objectionUntil === null || facts.today <= facts.objectionUntil, 'objection_too_late'),
  '民诉法解释第372条第2款',
);
export const enforceOpen = guard(
  'enforce-open',
  ['在申请执行的二年期间内', 'within two years to apply for enforcement'],
  (facts) => unless(facts.enforceUntil === null || facts.today <= facts.enforceUntil, 'enforcement_too_late'),
  '民事诉讼法第250条',
);

const names = (facts: ConfirmationFacts): string =>
  facts.parties
    .filter((party) => party.joinedOn === null)
    .map((party) => party.name)
    .join('、');

/** Who has not joined yet, by name: the thirty days run for both. */
export const whoJoins = (facts: ConfirmationFacts): Blocker | null => {
  if (facts.departmentKeeper !== null && !facts.departmentAllowed)
    return {
      who: 'applicant',
      what: { zh: '行政调解协议的司法确认未开放，可以办理公证或者起诉', en: 'confirmation is not open to administrative mediation: a notary, or a suit' },
    };
  if (facts.rulingClauses.length > 0) {
    const clauses = facts.rulingClauses.join('、');
    return {
      who: facts.departmentKeeper ?? 'mediator',
      what: { zh: `协议第${clauses}条涉及确权，不能申请司法确认，需拆出后重新达成协议`, en: `split out clause ${clauses}: what decides ownership or validity can’t be confirmed` },
    };
  }
  const missing = facts.parties.filter((party) => party.joinedOn === null);
  return missing[0]
    ? { who: missing[0].side === 'A' ? 'applicant' : 'respondent', what: { zh: `${names(facts)}申请司法确认`, en: `${names(facts)} to join the application` } }
    : null;
};

/** A committee's clerk sends the packet; what a department mediated, its own keeper. */
export const whoSends = ({ departmentKeeper }: ConfirmationFacts): Blocker | null =>
  departmentKeeper && { who: departmentKeeper, what: { zh: '选定法院，备齐材料并提交', en: 'choose the court, complete the packet and send it' } };
