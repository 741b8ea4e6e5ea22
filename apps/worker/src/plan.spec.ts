import { matches } from '@platform';
import type { Job, WorkPlan } from './plan';
import { checkPlan, queuesOf } from './plan';
import { directWork, subscriptions } from './subscriptions';
import { planOf, type WorkerServices } from './worker';

const job = (name: string): Job => ({ name, run: async () => undefined });

const plan = (over: Partial<WorkPlan>): WorkPlan => ({
  subscriptions: [{ event: 'dispute.filed', queue: 'routing', job: 'open-routing' }],
  direct: [{ queue: 'deadlines', job: 'deadline-due' }],
  jobs: [job('open-routing'), job('deadline-due')],
  sweep: async () => 0,
  oldestDue: async () => 0,
  schedules: [],
  ...over,
});

describe('the check at start', () => {
  it('lets a complete plan pass, and ours', () => {
    expect(() => checkPlan(plan({}))).not.toThrow();
    expect(() => checkPlan(planOf({ deliveries: {}, delivery: {} } as WorkerServices))).not.toThrow();
  });

  it.each([
    ['a job without a handler', { jobs: [job('open-routing')] }, 'deadline-due has no handler'],
    ['two handlers of one job', { jobs: [job('open-routing'), job('deadline-due'), job('open-routing')] }, 'open-routing has two handlers'],
    ['a handler nobody asks for', { jobs: [job('open-routing'), job('deadline-due'), job('forgotten')] }, 'nobody asks for forgotten'],
    [
      'a job in two queues',
      {
        direct: [
          { queue: 'deadlines', job: 'deadline-due' },
          { queue: 'other', job: 'open-routing' },
        ],
      },
      'open-routing stands in',
    ],
  ])('refuses %s', (_what, over, fault) => {
    expect(() => checkPlan(plan(over))).toThrow(fault);
  });
});

describe('subscriptions', () => {
  const jobsFor = (type: string) => [...new Set(subscriptions.filter(({ event }) => matches(event, type)).map((one) => one.job))];

  it.each([
    ['dispute.filed', ['open-routing', 'write-notices']],
    ['dispute.mediation_asked', ['open-routing']],
    ['RT.accept', ['open-mediation', 'write-notices']],
    ['RM.accept', ['write-notices']],
    ['RM.take-effect', ['open-confirmation', 'write-notices']],
    ['SD.take-effect', ['open-confirmation', 'write-notices']],
    ['HM.record-oral-agreement', ['open-confirmation', 'write-notices']],
    ['SC.dismiss', ['reopen-mediation', 'write-notices']],
    ['SC.refuse', ['reopen-mediation', 'write-notices']],
    ['RM.refuse-mediator', ['write-notices']],
    ['RM.refuse', []],
    ['RM.return-visit', []],
  ])('%s leads to %j', (type, jobs) => {
    expect(jobsFor(type)).toEqual(jobs);
  });

  it('keeps eight queues apart', () => {
    expect(queuesOf(planOf({ deliveries: {}, delivery: {} } as WorkerServices)).sort()).toEqual([
      'confirmation',
      'deadlines',
      'mail',
      'mediation',
      'notices',
      'reminders',
      'routing',
      'sms',
    ]);
    expect(directWork.map((work) => `${work.queue}/${work.job}`)).toEqual([
      'deadlines/deadline-due',
      'deadlines/recompute-deadlines',
      'reminders/remind',
      'mail/send-mail',
      'sms/send-sms',
      'exchange-*/deliver-exchange',
    ]);
  });
});

describe('an event pattern', () => {
  it.each([
    ['RT.accept', 'RT.accept', true],
    ['RT.accept', 'RM.accept', false],
    ['*.accept', 'RM.accept', true],
    ['*.accept', 'RM.accept-late', false],
    ['*.accept', 'RM.not-accept', false],
    ['*.sign', 'RM.sign-as-mediator', false],
    ['*.sign', 'RM.cosign', false],
  ])('%s and %s: %s', (pattern, type, expected) => {
    expect(matches(pattern, type)).toBe(expected);
  });
});
