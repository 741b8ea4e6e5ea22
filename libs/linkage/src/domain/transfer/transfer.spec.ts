import { nextAutomatic, type InputValues } from '@procedure';
import { codesOf, explained, filing, handover, inputs, inSupervision, Matter, notFiled, paper, receipted, reviewed, filed } from '../../../../../test/support/transfer-walk';
import { transfer } from './transfer';

describe('from the suspicion to the judgment', () => {
  it('starts and stops each clock of the agency at the minute the form says', () => {
    const matter = new Matter();
    matter.act('suspect', 'enforcement_officer', { foundAt: '2026-06-01T08:00', facts: '线索', offences: '假冒注册商标罪', reason: '数额' });
    expect(matter.clocks).toEqual({ 'TF-TARGET-TEAM-1WD': '2026-06-02' });
    matter.act('appoint-team', 'enforcement_head', inputs.team);
    expect([matter.state, matter.clocks]).toEqual(['TF_TEAM', {}]);
    matter.at('2026-06-01T11:00').act('report', 'enforcement_officer', inputs.report);
    expect([matter.state, matter.clocks]).toEqual(['TF_REPORTED', { 'TF-CHIEF-3D': '2026-06-04' }]);
    matter.at('2026-06-02T16:00').act('approve', 'agency_chief', inputs.approve);
    expect([matter.state, matter.clocks]).toEqual(['TF_APPROVED', { 'TF-SEND-24H': '2026-06-03T15:30' }]);
    matter.at('2026-06-03T09:30').act('send', 'enforcement_officer', inputs.send);
    expect([matter.state, matter.clocks, matter.hops.map(({ key }) => key)]).toEqual(['TF_SENT', {}, ['transfer-letter:1', 'transfer-copy:1']]);
  });

  it('to filing, hand-over of the goods and the judgment', () => {
    const matter = receipted();
    expect(matter.clocks).toEqual({ 'TF-POLICE-3D': '2026-06-08' });
    matter.act('begin-review', 'police_officer');
    matter.at('2026-06-05T17:00').act('file-case', 'police_head', filing('2026-06-05T16:00'));
    expect([matter.state, matter.clocks]).toEqual(['TF_CASE_FILED', {}]);
    matter.at('2026-06-08T10:00').sign('filing-notice', '2026-06-08T09:00');
    expect(matter.clocks).toEqual({ 'TF-GOODS-3D': '2026-06-11' });
    matter.at('2026-06-08T16:00').act('hand-over', 'enforcement_officer', handover());
    expect([matter.state, Object.keys(matter.clocks)]).toEqual(['TF_HANDOVER', ['TF-GOODS-3D']]);
    matter.act('take-over', 'police_officer', { receivedAt: '2026-06-08T15:30', signer: '雷鸣' });
    expect([matter.state, matter.clocks, matter.hops.at(-1)?.signedAt]).toEqual(['TF_CRIMINAL', {}, '2026-06-08T15:30']);
    matter.at('2026-12-01T10:00').act('enter-judgment', 'procurator', {
      ...paper('2026-12-01T09:00'),
      court: '重庆两江新区人民法院',
      caseNumber: '（2026）渝0192刑初1号',
      decidedOn: '2026-11-30',
      convicted: true,
      fine: 50_000_00,
      setOff: 20_000_00,
      content: '有期徒刑',
    });
    expect(codesOf(matter.attempt('close', 'enforcement_officer', { outcome: '已折抵' }))).toEqual(['paper_not_signed_for']);
    matter.at('2026-12-03T10:00').sign('judgment', '2026-12-02T09:00');
    matter.act('close', 'enforcement_officer', { outcome: '已折抵' });
    expect(matter.state).toBe('TF_CLOSED');
  });

  it('three days are working days where the place reads them so', () => {
    const matter = new Matter();
    matter.workdays = true;
    matter.act('appoint-team', 'enforcement_head', inputs.team);
    matter.at('2026-06-04T11:00').act('report', 'enforcement_officer', { ...inputs.report, reachedChiefAt: '2026-06-04T10:00' });
    expect(matter.clocks).toEqual({ 'TF-CHIEF-3D-WD': '2026-06-09' });
    matter.at('2026-06-05T09:00').act('approve', 'agency_chief', { ...inputs.approve, approvedAt: '2026-06-05T09:00' });
    expect(Object.keys(matter.clocks)).toEqual(['TF-SEND-24H']);
  });

  it('refused by the chief, with reasons; the case is closed and nobody outside reads it', () => {
    const matter = new Matter();
    matter.act('appoint-team', 'enforcement_head', inputs.team);
    matter.at('2026-06-01T11:00').act('report', 'enforcement_officer', inputs.report);
    const refusal = { capacity: 'acting', refusedAt: '2026-06-02T15:30' };
    expect(codesOf(matter.at('2026-06-02T16:00').attempt('refuse-transfer', 'agency_chief', refusal))).toEqual(['required']);
    expect(codesOf(matter.attempt('approve', 'enforcement_head', inputs.approve))).toEqual(['not_your_action']);
    expect(matter.act('refuse-transfer', 'agency_chief', { ...refusal, reason: '不涉嫌犯罪' })).toMatchObject({ closes: true, audience: 'enforcement' });
    expect(matter.clocks).toEqual({});
  });

  it('the other side’s copy begins with the sending and takes the same step over', () => {
    const matter = new Matter();
    expect(nextAutomatic(transfer, matter, matter.facts())).toBeNull();
    matter.own = { copy: true };
    expect(nextAutomatic(transfer, matter, matter.facts())).toBe('keep-copy');
    matter.act('keep-copy', 'system');
    matter.at('2026-06-03T09:30').act('send', 'enforcement_officer', inputs.send);
    expect(matter.state).toBe('TF_SENT');
  });
});

describe('the police', () => {
  it('other police take it over, and their three days begin anew', () => {
    const matter = receipted();
    expect(codesOf(matter.attempt('forward', 'police_officer', paper('2026-06-03T12:00', { organ: '渝北分局' })))).toEqual(['found_competent']);
    matter.act('find-not-competent', 'police_officer', { foundAt: '2026-06-03T11:00', organ: '渝北分局', reason: '犯罪地' });
    expect(matter.clocks).toEqual({ 'TF-FORWARD-24H': '2026-06-04T11:00', 'TF-POLICE-3D': '2026-06-08' });
    matter.at('2026-06-04T10:00').act('forward', 'police_officer', paper('2026-06-04T09:00', { organ: '渝北分局' }));
    expect([matter.state, matter.clocks]).toEqual(['TF_FORWARDED', {}]);
    matter.at('2026-06-05T10:00').act('receipt', 'police_officer', { ...inputs.receipt, receivedAt: '2026-06-05T09:00' });
    expect([matter.state, matter.clocks]).toEqual(['TF_RECEIPTED', { 'TF-POLICE-3D': '2026-06-08' }]);
    matter.sign('forward-notice', '2026-06-05T09:30');
    expect(matter.clocks).toEqual({ 'TF-POLICE-3D': '2026-06-08' });
  });

  it('no police matter: returned, and the notice is signed for after the end', () => {
    const matter = receipted();
    expect(matter.act('return-case', 'police_officer', paper('2026-06-03T10:30', { organ: '税务机关', reason: '不属公安管辖' })).closes).toBe(true);
    matter.at('2026-06-04T10:00').sign('return-notice', '2026-06-04T09:00');
    expect([matter.state, matter.clocks]).toEqual(['TF_RETURNED', {}]);
  });

  it('nothing refuses a case for missing material; a supplement adds its date and hides none', () => {
    const matter = receipted(false);
    expect(matter.clocks).toEqual({ 'TF-POLICE-3D': '2026-06-08', 'TF-SUPP-NOTICE-24H': '2026-06-04T10:00' });
    const refusing = Object.entries(transfer.actions).filter(([, action]) => action.from.includes('TF_SENT') && action.to);
    expect(refusing.map(([name]) => name)).toEqual(['receipt']);
    matter.at('2026-06-03T17:00').act('ask-supplement', 'police_officer', paper('2026-06-03T16:00', { items: '检验报告' }));
    expect([matter.state, matter.clocks]).toEqual(['TF_SUPPLEMENT', { 'TF-POLICE-3D': '2026-06-08' }]);
    expect(codesOf(matter.attempt('supplement', 'enforcement_officer', { items: '报告', sentAt: '2026-06-03T16:30' }))).toEqual(['paper_not_signed_for']);
    matter.at('2026-06-04T10:00').sign('supplement-notice', '2026-06-04T09:00');
    expect(matter.clocks).toEqual({ 'TF-POLICE-3D': '2026-06-08', 'TF-SUPPLEMENT-3D': '2026-06-08' });
    matter.at('2026-06-08T10:00').act('supplement', 'enforcement_officer', { items: '报告', sentAt: '2026-06-08T09:00' });
    expect(codesOf(matter.attempt('begin-review', 'police_officer'))).toEqual(['paper_not_signed_for']);
    matter.at('2026-06-09T10:00').sign('supplement', '2026-06-09T09:00');
    expect(matter.clocks).toEqual({ 'TF-POLICE-3D': '2026-06-08', 'TF-POLICE-3D-SUPPLEMENTED': '2026-06-12' });
    // In time by either reading is in time.
    matter.act('begin-review', 'police_officer');
    expect(matter.at('2026-06-10T17:00').act('file-case', 'police_head', filing('2026-06-10T16:00')).to).toBe('TF_CASE_FILED');
    expect(matter.clocks).toEqual({});
  });

  it('a longer review is counted from the same acceptance, and needs the level of its length', () => {
    const matter = reviewed();
    const longer = (length: string, more: InputValues = {}) => ({ length, reason: '重大复杂', sentAt: '2026-06-03T10:30', ...more });
    const attempt = (input: InputValues) => codesOf(matter.attempt('extend-review', 'police_head', input));
    expect(attempt(longer('60', { level: 'one_level_up', approver: '市局' }))).toEqual(['review_thirty_first']);
    expect(attempt(longer('30'))).toEqual(['review_level_wrong']);
    expect(attempt(longer('30', { level: 'county_or_above' }))).toEqual(['approver_missing']);
    matter.act('extend-review', 'police_head', longer('30', { level: 'county_or_above', approver: '关山' }));
    expect(matter.clocks).toEqual({ 'TF-POLICE-30D': '2026-07-03' });
    matter.own.reviewDays = 30;
    expect(attempt(longer('10'))).toEqual(['review_not_longer']);
    expect(attempt(longer('60', { level: 'county_or_above', approver: '关山' }))).toEqual(['review_level_wrong']);
    matter.act('extend-review', 'police_head', longer('60', { level: 'one_level_up', approver: '市局' }));
    expect(matter.clocks).toEqual({ 'TF-POLICE-60D': '2026-08-03' });
    matter.own.reviewDays = 60;
    expect(codesOf(matter.attempt('extend-review', 'police_head', longer('60')))).toEqual(['review_not_longer']);
    matter.own.longerReview = false;
    expect(attempt(longer('10'))).toEqual(['longer_review_closed']);
  });

  it('an overdue decision is complained of only once the time is over, and corrected once it isn’t explained', () => {
    const matter = reviewed();
    const complain = paper('2026-06-08T16:00', { reason: '逾期' });
    expect(codesOf(matter.at('2026-06-08T17:00').attempt('complain-overdue', 'enforcement_officer', complain))).toEqual(['police_time_runs']);
    matter.at('2026-06-09T17:00').act('complain-overdue', 'enforcement_officer', paper('2026-06-09T16:00', { reason: '逾期' }));
    expect(codesOf(matter.attempt('complain-overdue', 'enforcement_officer', paper('2026-06-09T16:30', { reason: '逾期' })))).toEqual(['waited_for_already']);
    expect(codesOf(matter.attempt('demand-overdue', 'procurator', paper('2026-06-09T16:30')))).toEqual(['paper_not_signed_for']);
    matter.sign('overdue-complaint', '2026-06-09T16:30');
    matter.act('demand-overdue', 'procurator', paper('2026-06-09T17:00'));
    expect(codesOf(matter.attempt('file-case', 'police_head', filing('2026-06-09T17:00')))).toEqual(['paper_not_signed_for']);
    matter.at('2026-06-10T10:00').sign('overdue-demand', '2026-06-10T09:00');
    expect(matter.clocks['TF-OVERDUE-7D']).toBe('2026-06-17');
    const correct = paper('2026-06-17T09:00', { content: '纠正' });
    expect(codesOf(matter.at('2026-06-17T10:00').attempt('correct-police', 'procurator', correct))).toEqual(['nothing_to_correct']);
    expect(matter.at('2026-06-18T10:00').attempt('correct-police', 'procurator', paper('2026-06-18T09:00', { content: '纠正' })).ok).toBe(true);
    expect(codesOf(matter.attempt('explain-overdue', 'police_officer', paper('2026-06-18T09:00', { reason: '案情复杂' })))).toEqual(['late_needs_reason']);
    matter.act('explain-overdue', 'police_officer', paper('2026-06-18T09:00', { reason: '案情复杂', lateReason: '人手不足' }));
    expect(Object.keys(matter.clocks)).toEqual(['TF-POLICE-3D']);
  });
});

describe('when the police don’t file', () => {
  it('reconsideration, upheld, supervision, notice to file, hand-over, and the investigation is urged after three months', () => {
    const matter = notFiled();
    expect(matter.clocks).toEqual({ 'TF-RETURN-3D': '2026-06-08' });
    matter.at('2026-06-08T10:00').sign('no-filing-notice', '2026-06-08T09:00');
    expect(matter.clocks).toEqual({ 'TF-RECON-3D': '2026-06-11' });
    matter.at('2026-06-10T10:00').act('ask-reconsideration', 'enforcement_officer', paper('2026-06-10T09:00', { reason: '数额已达', request: '予以立案' }));
    expect([matter.state, matter.clocks]).toEqual(['TF_RECONSIDERATION', {}]);
    const upheld = (sentAt: string) => paper(sentAt, { decidedOn: sentAt.slice(0, 10), approver: '关山', reason: '数额不足' });
    expect(codesOf(matter.attempt('uphold-no-filing', 'police_head', upheld('2026-06-10T09:30')))).toEqual(['paper_not_signed_for']);
    matter.sign('reconsideration-request', '2026-06-10T09:30');
    expect(matter.clocks).toEqual({ 'TF-RECON-ANSWER-3D': '2026-06-15' });
    matter.at('2026-06-12T10:00').act('uphold-no-filing', 'police_head', upheld('2026-06-12T09:00'));
    expect([matter.state, matter.clocks]).toEqual(['TF_UPHELD', {}]);
    matter.sign('upheld-decision', '2026-06-12T10:00');
    expect(matter.clocks).toEqual({ 'TF-PROC-SUGGEST-3D': '2026-06-15' });
    matter.at('2026-06-15T10:00').act('suggest-supervision', 'enforcement_officer', paper('2026-06-15T09:00', { reason: '应当立案', annexes: '全卷' }));
    expect([matter.state, matter.clocks]).toEqual(['TF_SUPERVISION', {}]);
    matter.sign('supervision-suggestion', '2026-06-15T10:00');
    matter.act('demand-explanation', 'procurator', paper('2026-06-15T10:00'));
    matter.sign('explanation-demand', '2026-06-15T10:00');
    expect(matter.clocks).toEqual({ 'TF-PROC-EXPLAIN-7D': '2026-06-22' });
    matter.at('2026-06-18T10:00').act('explain', 'police_officer', paper('2026-06-18T09:00', { reason: '数额不足' }));
    matter.sign('explanation', '2026-06-18T10:00');
    matter.at('2026-06-23T10:00').act('notify-to-file', 'procurator', paper('2026-06-23T09:00', { decidedOn: '2026-06-23', reason: '理由不成立' }));
    expect([matter.state, matter.clocks]).toEqual(['TF_SUPERVISION', {}]);
    expect(codesOf(matter.attempt('file-under-supervision', 'police_head', filing('2026-06-23T10:00')))).toEqual(['paper_not_signed_for']);
    matter.sign('notice-to-file', '2026-06-23T10:00');
    expect(matter.clocks).toEqual({ 'TF-PROC-FILE-15D': '2026-07-08' });
    matter.at('2026-07-01T10:00').act('file-under-supervision', 'police_head', filing('2026-07-01T09:00'));
    expect([matter.state, matter.clocks]).toEqual(['TF_CASE_FILED', { 'TF-CRIM-3M': '2026-10-08' }]);
    matter.at('2026-07-02T10:00').sign('filing-notice', '2026-07-02T09:00');
    matter.act('hand-over', 'enforcement_officer', handover({ sentAt: '2026-07-02T09:30' }));
    matter.act('take-over', 'police_officer', { receivedAt: '2026-07-02T10:00', signer: '雷鸣' });
    const urge = (sentAt: string) => paper(sentAt, { reason: '满三个月' });
    expect(codesOf(matter.at('2026-10-08T10:00').attempt('urge-investigation', 'procurator', urge('2026-10-08T10:00')))).toEqual(['investigation_time_runs']);
    matter.at('2026-10-09T10:00').act('urge-investigation', 'procurator', urge('2026-10-09T09:00'));
    matter.act('finish-investigation', 'police_officer', { decidedOn: '2026-10-09', outcome: '移送审查起诉' });
    expect(matter.clocks).toEqual({});
    matter.act('not-prosecute', 'procurator', paper('2026-10-09T10:00', { decidedOn: '2026-10-09', kind: 'discretionary', reason: '情节轻微' }));
    matter.sign('non-prosecution', '2026-10-09T10:00');
    expect(matter.act('close', 'enforcement_head', { outcome: '另行处罚' }).to).toBe('TF_CLOSED');
  });

  it('the police change their mind on reconsideration', () => {
    const matter = notFiled();
    matter.at('2026-06-08T10:00').sign('no-filing-notice', '2026-06-08T09:00');
    matter.act('ask-reconsideration', 'enforcement_head', paper('2026-06-08T10:00', { reason: '数额已达', request: '予以立案' }));
    matter.sign('reconsideration-request', '2026-06-08T10:00');
    matter.act('file-on-reconsideration', 'police_head', filing('2026-06-08T10:00'));
    expect([matter.state, matter.clocks, matter.hops.slice(-2).map(({ kind }) => kind)]).toEqual(['TF_CASE_FILED', {}, ['reversed-decision', 'filing-notice']]);
  });

  it('straight to the procuratorate; police who file unasked, before any notice, aren’t urged after three months', () => {
    const matter = inSupervision();
    expect([matter.state, matter.clocks]).toEqual(['TF_SUPERVISION', {}]);
    matter.act('file-under-supervision', 'police_head', filing('2026-06-10T09:00'));
    expect([matter.state, matter.clocks]).toEqual(['TF_CASE_FILED', {}]);
  });

  it('the procuratorate finds the police right: ten days to tell the agency', () => {
    const matter = explained();
    const reply = paper('2026-06-19T09:00', { reason: '不立案理由成立' });
    expect(codesOf(matter.at('2026-06-19T10:00').attempt('reply-to-agency', 'procurator', reply))).toEqual(['police_not_found_right']);
    matter.act('find-police-right', 'procurator', { decidedOn: '2026-06-18', reason: '理由成立' });
    expect(matter.clocks).toEqual({ 'TF-PROC-REPLY-10D': '2026-06-29' });
    matter.own.policeFoundRight = true;
    expect(codesOf(matter.attempt('notify-to-file', 'procurator', paper('2026-06-19T09:00', { decidedOn: '2026-06-19', reason: '立案' })))).toEqual(['reasons_found_right']);
    expect(matter.act('reply-to-agency', 'procurator', reply)).toMatchObject({ to: 'TF_CLOSED', closes: true });
    matter.sign('supervision-reply', '2026-06-19T10:00');
  });

  it('police who neither explain nor file are corrected, and the notice to file needs no explanation any more', () => {
    const matter = inSupervision();
    const notify = (decidedOn: string) => paper(`${decidedOn}T09:00`, { decidedOn, reason: '应当立案' });
    expect(codesOf(matter.attempt('notify-to-file', 'procurator', notify('2026-06-10')))).toEqual(['explanation_missing']);
    matter.act('demand-explanation', 'procurator', paper('2026-06-10T09:30'));
    expect(codesOf(matter.attempt('demand-explanation', 'procurator', paper('2026-06-10T09:30')))).toEqual(['waited_for_already']);
    matter.sign('explanation-demand', '2026-06-10T09:30');
    expect(codesOf(matter.at('2026-06-17T10:00').attempt('find-police-right', 'procurator', { decidedOn: '2026-06-17', reason: '成立' }))).toEqual(['explanation_missing']);
    expect(codesOf(matter.attempt('notify-to-file', 'procurator', notify('2026-06-17')))).toEqual(['explanation_missing']);
    matter.at('2026-06-18T10:00').act('correct-police', 'procurator', paper('2026-06-18T09:00', { content: '逾期未说明理由' }));
    matter.act('notify-to-file', 'procurator', notify('2026-06-18'));
    matter.sign('notice-to-file', '2026-06-18T10:00');
    matter.sign('correction-notice', '2026-06-18T10:00');
    const late = filing('2026-07-06T09:00');
    expect(matter.clocks).toEqual({ 'TF-PROC-FILE-15D': '2026-07-03' });
    expect(codesOf(matter.at('2026-07-06T10:00').attempt('file-under-supervision', 'police_head', late))).toEqual(['late_needs_reason']);
    matter.act('file-under-supervision', 'police_head', { ...late, lateReason: '核实事实' });
  });

  it.each(['TF_NOT_FILED', 'TF_UPHELD'])('from %s the agency may leave it and go on with the penalty', (state) => {
    const matter = notFiled();
    expect(codesOf(matter.attempt('go-on-with-penalty', 'enforcement_head', { reason: '依法处罚' }))).toEqual(['paper_not_signed_for']);
    matter.at('2026-06-08T10:00').sign('no-filing-notice', '2026-06-08T09:00');
    matter.state = state;
    expect(matter.act('go-on-with-penalty', 'enforcement_head', { reason: '依法处罚' }).closes).toBe(true);
    expect(matter.clocks).toEqual({});
  });
});

describe('after the filing', () => {
  it('withdrawn: three days until the agency has signed for it', () => {
    const matter = filed();
    matter.at('2026-06-08T16:00').sign('filing-notice', '2026-06-08T09:00');
    matter.act('hand-over', 'enforcement_officer', handover());
    matter.act('take-over', 'police_officer', { receivedAt: '2026-06-08T15:30', signer: '雷鸣' });
    matter.at('2026-07-01T10:00').act('withdraw-case', 'police_head', paper('2026-07-01T09:00', { decidedOn: '2026-06-30', reason: '情节显著轻微' }));
    expect([matter.state, matter.clocks]).toEqual(['TF_CASE_WITHDRAWN', { 'TF-WITHDRAW-3D': '2026-07-03' }]);
    matter.sign('withdrawal-decision', '2026-07-01T10:00');
    expect(matter.clocks).toEqual({});
  });

  it('a penalty decided before is copied to both within ten days, once the case is there', () => {
    const matter = receipted();
    const penalty = { number: '渝两江市监罚〔2026〕9号', decidedOn: '2026-05-28', content: '罚款二万元', fine: 20_000_00 };
    expect(codesOf(matter.attempt('copy-penalty', 'enforcement_officer', { ...penalty, sentAt: '2026-06-03T10:00' }))).toEqual(['nothing_waited_for']);
    expect(matter.act('enter-penalty', 'enforcement_officer', penalty).audience).toBe('enforcement');
    expect(matter.clocks['TF-COPY-PENALTY-10D']).toBe('2026-06-08');
    matter.own.penaltyToCopy = true;
    matter.act('copy-penalty', 'enforcement_officer', { ...penalty, sentAt: '2026-06-03T10:30' });
    expect([matter.clocks, matter.hops.slice(-2).map(({ kind }) => kind)]).toEqual([{ 'TF-POLICE-3D': '2026-06-08' }, ['penalty-to-police', 'penalty-to-procuratorate']]);
  });
});
