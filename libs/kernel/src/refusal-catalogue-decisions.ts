import { comparisonRefusals } from './refusal-catalogue-comparison';

/** Part of the one catalogue: what goes public of a decision, and what marks a case. The catalogue checks its entries. */
export const decisionRefusals = {
  ...comparisonRefusals,
  nothing_decided: { kind: 'conflict', zh: '本案尚未作出裁决，没有可以公开的内容。', en: 'Nothing is decided yet, so there is nothing to publish.' },
  mask_not_in_text: {
    kind: 'invalid',
    zh: '裁决原文中没有“{text}”（至少两个字，照抄原文）。',
    en: 'The decision doesn’t say “{text}” (two characters at least, as it stands there).',
  },
  mask_reason_missing: { kind: 'invalid', zh: '保留应当遮盖的内容，须说明理由。', en: 'Say why something that must be masked stays in sight.' },
  publication_not_prepared: { kind: 'conflict', zh: '没有待确认的公开文本。', en: 'No public text waits to be confirmed.' },
  publication_own_work: { kind: 'conflict', zh: '公开文本由您准备，请另一人确认。', en: 'You prepared the public text; somebody else confirms it.' },
  publication_not_confirmed: { kind: 'conflict', zh: '公开文本尚未经合议组组长或者负责人确认。', en: 'The chief or the head has not confirmed the public text yet.' },
  publication_unmasked: { kind: 'invalid', zh: '公开的说明中不能有：{text}。', en: 'What the public reads must not hold: {text}.' },
  decision_not_public: { kind: 'conflict', zh: '裁决尚未公开。', en: 'The decision is not public.' },
  decision_public_already: { kind: 'conflict', zh: '裁决已经公开；要改公开文本，请先撤下。', en: 'The decision is public; take it down before its text is changed.' },
  // 重复侵权, 恶意
  no_earlier_decision: {
    kind: 'conflict',
    zh: '尚未确认重复侵权：须先写明已生效的在先裁决或者判决，以及其后的同类行为。',
    en: 'The repeat infringement is not confirmed: name the effective earlier decision and the act of the same type after it.',
  },
  earlier_number_format: {
    kind: 'invalid',
    zh: '应写成裁决文号（渝知法裁〔2026〕1号）或者法院案号（（2022）皖04民初277号）。',
    en: 'Write the number of a decision (渝知法裁〔2026〕1号) or of a court ((2022)皖04民初277号).',
  },
  earlier_other_party: { kind: 'invalid', zh: '{number} 责令停止的不是该被请求人。', en: '{number} was not given against this respondent.' },
  act_before_effect: { kind: 'invalid', zh: '再次实施应在在先裁决或者判决生效（{day}）之后。', en: 'The new act must come after the earlier decision took effect ({day}).' },
  other_type_of_act: { kind: 'invalid', zh: '{number} 没有责令停止这一类行为。', en: '{number} did not order this type of act to stop.' },
  not_marked_repeat: {
    kind: 'invalid',
    zh: '直接裁决只及于已确认重复侵权的被请求人和同类行为。',
    en: 'A direct decision reaches only whom, and the acts which, the confirmed mark names.',
  },
  nobody_infringes: { kind: 'conflict', zh: '裁决没有认定侵权，不能标注恶意。', en: 'The decision found no infringement, so there is no bad faith to mark.' },
  not_found_infringing: { kind: 'invalid', zh: '裁决没有认定该被请求人侵权。', en: 'The decision did not find that this respondent infringes.' },
  refusal_before_effect: { kind: 'invalid', zh: '裁决生效后才谈得上拒不履行。', en: 'Only an effective decision can be refused.' },
  refusal_limb_incomplete: { kind: 'invalid', zh: '须同时具备逃避执行和严重损害公信力。', en: 'Evading execution and serious harm to credibility are both needed.' },
  // 繁简分流, 展会
  track_not_proposed: { kind: 'invalid', zh: '与系统建议不一致的分流由部门负责人决定并说明理由。', en: 'A track other than the proposed one is for the head, with a reason.' },
  fair_over: { kind: 'invalid', zh: '展会已经结束，按一般程序办理。', en: 'The fair is over; the case takes its ordinary course.' },
  fair_entered_already: { kind: 'conflict', zh: '已经登记展会。', en: 'A fair is entered already.' },
  no_fair_open: { kind: 'conflict', zh: '没有登记展会，或者现场处理已经了结。', en: 'No fair is entered, or it is dealt with.' },
  no_mark: { kind: 'conflict', zh: '本案没有标注。', en: 'This case has no mark.' },
} as const;
