/** Part of the one catalogue: what goes public of a decision, and what marks a case. The catalogue checks its entries. */
export const decisionRefusals = {
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
} as const;
