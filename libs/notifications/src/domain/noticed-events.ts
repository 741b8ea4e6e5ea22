/**
 * Events that concern somebody: those with a message of their own, and every action that changes the state. A test holds
 * this list against the rules and against all procedure tables.
 */
export const noticedEvents: readonly string[] = [
  ...['dispute.filed', 'dispute.party_joined', 'dispute.exhibit_added'],
  ...['*.opened', '*.accept', '*.decline', '*.lapse', '*.withdraw', '*.terminate', '*.leave-mediation', '*.close'],
  ...['RT.propose', 'RT.no-candidate', 'RT.override', 'SD.receive'],
  ...['*.ask-supplement', '*.supplement', '*.reject', '*.inquire', '*.consent', '*.end-on-refusal', '*.end-unreachable', '*.set-fee', '*.record-fee'],
  ...['*.appoint', '*.appoint-chosen', '*.refuse-mediator', '*.replace-mediator', '*.disclose', '*.begin'],
  ...['*.plan-session', '*.cancel-session', '*.hold-session', '*.message', '*.note', '*.offer', '*.answer-offer', '*.pause', '*.resume', '*.start-appraisal', '*.end-appraisal', '*.extend'],
  ...['*.draft-agreement', '*.record-oral-agreement', '*.sign', '*.refuse-to-sign', '*.sign-as-mediator', '*.take-effect'],
  ...['*.start-performance', '*.mark-performed', '*.all-performed', '*.declare-breach', '*.return-to-court'],
  ...['SC.join', 'SC.leave-application', 'SC.prepare', 'SC.send', 'SC.refuse', 'SC.supply', 'SC.supply-in-review', 'SC.treat-as-withdrawn', 'SC.hear', 'SC.confirm', 'SC.dismiss', 'SC.object', 'SC.uphold-objection', 'SC.reject-objection', 'SC.enforce', 'SC.record-performed'],
];
