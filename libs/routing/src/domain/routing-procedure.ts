import { fieldRefusal, type Refusal, type RefusalCode, refusal, refusalOfFields } from '@kernel';
import { defineProcedure, type Facts, type Guard, type InputField, type Procedure } from '@procedure';
import type { OrganisationRanking } from './organisation-ranking';

const MIN_REASON = 10;

export interface RoutingFacts extends Facts {
  /** The ranking as of today, without the organisations that declined or kept silent. */
  ranking: OrganisationRanking;
  /** The organisation it is offered to now. */
  offeredTo: string | null;
  /** The actor belongs to that organisation. */
  offeredToActor: boolean;
  /** The window of the offer that stands now is over, not that of an earlier one. */
  windowOver: boolean;
  /** Why the bureau may not give it to this organisation, by id; the others it may. An unknown id is in neither. */
  barred: Readonly<Record<string, string>>;
  assignable: readonly string[];
}

type RoutingGuard = Guard<RoutingFacts>;

export const acceptWindow = 'RT-ACCEPT-3WD';

const unless = (holds: boolean, code: RefusalCode, args: Record<string, string | number> = {}): Refusal | null => (holds ? null : refusal(code, args));

const somebodyEligible: RoutingGuard = {
  id: 'somebody-eligible',
  needs: { zh: '有符合条件的调解组织', en: 'an organisation is eligible' },
  check: (facts) => unless(facts.ranking.chosen !== null, 'nobody_eligible'),
};

const nobodyEligible: RoutingGuard = {
  id: 'nobody-eligible',
  needs: { zh: '没有符合条件的调解组织，或者均已不接收', en: 'no organisation is eligible, or all have declined' },
  check: (facts) => unless(facts.ranking.chosen === null, 'somebody_eligible'),
};

const offerIsYours: RoutingGuard = {
  id: 'offer-is-yours',
  needs: { zh: '分派给本组织', en: 'offered to the actor’s own organisation' },
  check: (facts) => unless(facts.offeredToActor, 'offered_to_another'),
};

/** The bell of an offer may ring late, when the dispute is already with another organisation whose days have just begun. */
const windowOver: RoutingGuard = {
  id: 'window-over',
  needs: { zh: '当前分派的接收期限已届满', en: 'the window of the present offer is over' },
  check: (facts) => unless(facts.windowOver, 'window_still_open'),
};

/** Law bars some organisations whoever decides (licence, scope, conflict); district, load and an earlier refusal the bureau may overrule. */
const mayBeAssigned: RoutingGuard = {
  id: 'may-be-assigned',
  needs: { zh: '所选组织依法可以办理，且不是当前组织', en: 'the law lets this organisation have it, and it does not have it yet' },
  check: ({ offeredTo, assignable, barred }, { input }) => {
    const chosen = input?.organisationId;
    if (typeof chosen !== 'string') return null;
    if (chosen === offeredTo) return refusal('organisation_not_assignable', { reason: '已经分派给该组织' });
    return unless(assignable.includes(chosen), 'organisation_not_assignable', { reason: barred[chosen] ?? '不是可以办理的调解组织' });
  },
};

const reasonGiven: RoutingGuard = {
  id: 'reason-given',
  needs: { zh: `理由不少于 ${MIN_REASON} 个字`, en: `a reason of at least ${MIN_REASON} characters` },
  check: (_facts, { input }) => {
    const reason = input?.reason;
    const short = typeof reason === 'string' && [...reason.trim()].length < MIN_REASON;
    return short ? refusalOfFields([fieldRefusal('reason', 'too_short', { min: MIN_REASON })]) : null;
  },
};

const declineReasons: InputField = {
  name: 'reason',
  label: { zh: '不接收的理由', en: 'Why not' },
  kind: 'choice',
  required: true,
  options: [
    { value: 'conflict', label: { zh: '存在利益冲突', en: 'Conflict of interest' } },
    { value: 'outside_scope', label: { zh: '不属于本组织受理范围', en: 'Outside our scope' } },
    { value: 'no_capacity', label: { zh: '目前没有力量办理', en: 'No capacity at present' } },
    { value: 'other', label: { zh: '其他', en: 'Other' } },
  ],
};

const open = ['RT_PENDING', 'RT_OFFERED', 'RT_MANUAL'];
const stopWindow = { does: 'stop', rule: acceptWindow } as const;
const startWindow = { does: 'start', rule: acceptWindow } as const;

/** 分案. A procedure of this product, without an article: only its window is modelled on 在线调解规则 12. */
export const routingProcedure: Procedure<RoutingFacts> = defineProcedure<RoutingFacts, string>({
  id: 'RT',
  name: { zh: '分案', en: 'Routing' },
  law: [],
  initial: 'RT_PENDING',
  states: {
    RT_PENDING: { name: { zh: '待分案', en: 'To be routed' }, blocker: { who: 'system', what: { zh: '按规则推荐调解组织', en: 'propose an organisation by the rules' } } },
    RT_OFFERED: {
      name: { zh: '待组织接收', en: 'Offered' },
      blocker: { who: 'manager', what: { zh: '在接收期限前接收，或者说明不接收的理由', en: 'accept within the window, or say why not' } },
    },
    RT_MANUAL: {
      name: { zh: '待人工分案', en: 'To be routed by hand' },
      blocker: { who: 'supervisor', what: { zh: '没有组织可以自动分派，请指定调解组织并说明理由', en: 'nobody can be proposed: choose an organisation and give the reason' } },
    },
    RT_ACCEPTED: { name: { zh: '已接收', en: 'Accepted' }, end: true },
    RT_WITHDRAWN: { name: { zh: '已撤回', en: 'Withdrawn' }, end: true },
  },
  course: ['RT_PENDING', 'RT_OFFERED', 'RT_ACCEPTED'],
  actions: {
    propose: {
      name: { zh: '按规则分派', en: 'Propose by the rules' },
      from: ['RT_PENDING'],
      to: 'RT_OFFERED',
      by: ['system'],
      automatic: true,
      guards: [somebodyEligible],
      deadlines: [startWindow],
      basis: '系统默认值（待法规部门确认）',
    },
    'no-candidate': {
      name: { zh: '转人工分案', en: 'Hand over to a person' },
      from: ['RT_PENDING'],
      to: 'RT_MANUAL',
      by: ['system'],
      automatic: true,
      guards: [nobodyEligible],
    },
    accept: {
      name: { zh: '接收', en: 'Accept' },
      from: ['RT_OFFERED'],
      to: 'RT_ACCEPTED',
      by: ['manager'],
      guards: [offerIsYours],
      deadlines: [stopWindow],
      inLists: true,
    },
    decline: {
      name: { zh: '不接收', en: 'Decline' },
      from: ['RT_OFFERED'],
      to: 'RT_PENDING',
      by: ['manager'],
      guards: [offerIsYours],
      input: [declineReasons, { name: 'text', label: { zh: '说明', en: 'Explanation' }, kind: 'longtext', required: true }],
      deadlines: [stopWindow],
      inLists: true,
    },
    lapse: {
      name: { zh: '逾期未接收，改派', en: 'Not accepted in time: routed again' },
      from: ['RT_OFFERED'],
      to: 'RT_PENDING',
      by: ['system'],
      onDue: acceptWindow,
      guards: [windowOver],
      deadlines: [stopWindow],
      basis: '比照人民法院在线调解规则第12条，系统默认值',
    },
    override: {
      name: { zh: '改派', en: 'Assign by hand' },
      from: open,
      to: 'RT_OFFERED',
      by: ['supervisor'],
      guards: [mayBeAssigned, reasonGiven],
      input: [
        { name: 'organisationId', label: { zh: '调解组织', en: 'Organisation' }, kind: 'id', required: true, optionsFrom: 'organisations' },
        {
          name: 'reason',
          label: { zh: '理由', en: 'Reason' },
          kind: 'longtext',
          required: true,
          hint: { zh: `不少于 ${MIN_REASON} 个字，当事人可以看到`, en: `At least ${MIN_REASON} characters; the parties can read it` },
        },
      ],
      deadlines: [startWindow],
    },
    withdraw: {
      name: { zh: '撤回申请', en: 'Withdraw' },
      from: open,
      to: 'RT_WITHDRAWN',
      by: ['applicant'],
    },
  },
});
