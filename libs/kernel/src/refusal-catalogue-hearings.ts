/** Part of the one catalogue: hearings, suspension and appraisal of an adjudication. The catalogue checks its entries. */
export const hearingRefusals = {
  hearing_too_soon: { kind: 'invalid', zh: '通知至少提前三个工作日，最早可定在 {day}。', en: 'Notice is three working days before: the earliest day is {day}.' },
  hearing_not_yet: { kind: 'conflict', zh: '口头审理定于 {day}，尚未到期。', en: 'The hearing is on {day}, which has not come.' },
  hearing_notice_missing: {
    kind: 'conflict',
    zh: '应当最迟于 {day} 通知当事人；未按时通知的，请延期。',
    en: 'The notice was to reach the parties by {day}; postpone when it did not.',
  },
  hearing_place_missing: { kind: 'invalid', zh: '请写明在哪里或者以哪个网址进行口头审理。', en: 'Say in which place, or by which address, the hearing is held.' },
  no_hearing_fixed: { kind: 'conflict', zh: '没有已安排的口头审理。', en: 'No hearing is fixed.' },
  no_hearing_to_join: { kind: 'conflict', zh: '本部门没有可以合并的口头审理。', en: 'The department has no hearing that could be joined.' },
  not_heard_together: { kind: 'invalid', zh: '两案的当事人、专利与所选的合并理由不符。', en: 'The two cases don’t have what this ground says in common.' },
  absence_not_proven: {
    kind: 'conflict',
    zh: '以请求人缺席为由撤销案件，须已按时通知，并已登记其缺席或者中途退出。',
    en: 'To withdraw a case for the requester’s absence, the notice must have been in time and the absence be on record.',
  },
  suspension_asked_already: { kind: 'conflict', zh: '本方的中止申请尚待决定。', en: 'This party’s request to suspend waits for its decision.' },
  no_suspension_asked: { kind: 'conflict', zh: '没有待决定的中止申请；依职权处理的无需决定不中止。', en: 'No request to suspend waits to be decided.' },
  ground_of_invalidity_only: {
    kind: 'invalid',
    zh: '这一情形只针对因请求宣告专利权无效提出的中止申请。',
    en: 'This ground only answers a request because of an invalidity request.',
  },
  ground_of_another_right: {
    kind: 'invalid',
    zh: '这一情形不适用于本案的专利：发明没有评价报告；实用新型、外观设计不是发明。',
    en: 'This ground doesn’t fit the patent of the case: an invention has no evaluation report, a utility model or design is no invention.',
  },
  not_suspended: { kind: 'conflict', zh: '案件没有中止。', en: 'The case is not suspended.' },
  day_gone: { kind: 'invalid', zh: '请填写今天以后的日期。', en: 'Give a day after today.' },
} as const;
