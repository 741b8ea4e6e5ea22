/** The part of the catalogue that an adjudication's claim chart and infringement sheet refuse with. */
export const comparisonRefusals = {
  comparison_missing: { kind: 'conflict', zh: '特征对比表尚未列入权利要求{claims}的特征。', en: 'The claim chart does not have the features of claim {claims} yet.' },
  comparison_incomplete: {
    kind: 'conflict',
    zh: '特征{features}尚未认定，或者等同的手段、功能、效果以及是否显而易见没有写全。',
    en: 'Features {features} are not found yet, or means, function, effect or obviousness of an equivalent is missing.',
  },
  design_limbs_unanswered: {
    kind: 'conflict',
    zh: '尚未认定产品种类是否相同或者相近、整体视觉效果是否相同或者近似。',
    en: 'The class of product and the overall visual effect are not both found.',
  },
  day_of_act_missing: { kind: 'conflict', zh: '认定等同的，须写明被诉侵权行为发生之日。', en: 'Equivalence is found as of the day of the act, which is missing.' },
  file_history_unanswered: {
    kind: 'conflict',
    zh: '权利要求{claims}：授权、确权程序中的放弃，以及仅见于说明书或者附图的方案，尚未逐项回答。',
    en: 'Claim {claims}: what was given up in grant or validity proceedings, and what stands in the description alone, is not answered.',
  },
  respondents_unlisted: { kind: 'conflict', zh: '尚未列明{names}的行为。', en: 'The part of {names} is not listed.' },
  process_burden_unanswered: {
    kind: 'conflict',
    zh: '权利要求{claims}：是否新产品制造方法及其举证步骤尚未回答。',
    en: 'Claim {claims}: whether it is a process for a new product, and its steps of proof, are not answered.',
  },
  rests_on_unsubmitted: {
    kind: 'conflict',
    zh: '对比引用了视为未提出的证据：{names}。请补交中文译本，或者不再引用。',
    en: 'The comparison rests on exhibits that count as not submitted: {names}. Have them translated, or don’t cite them.',
  },
  chart_closed: { kind: 'conflict', zh: '本案不在审理中，特征对比表不能再改。', en: 'The case is not being heard; the chart no longer changes.' },
  pin_misplaced: {
    kind: 'invalid',
    zh: '请引用本案证据：PDF 写明页码，录音录像写明秒数，图片可以不写。',
    en: 'Cite an exhibit of this case: a PDF at a page, a recording at a second; a picture needs none.',
  },
  feature_twice: { kind: 'invalid', zh: '同一权利要求或者特征只能列一次。', en: 'A claim or a feature is listed once.' },
  nothing_noted: { kind: 'conflict', zh: '还没有写批注。', en: 'There are no notes yet.' },
} as const;
