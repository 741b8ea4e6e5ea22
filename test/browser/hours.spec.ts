import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { systemActor } from '@kernel';
import { Client as Connection } from 'pg';
import { Client } from '../support/client';
import { castFor, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { signInAtDesk } from './desk';
import { expectOnScreen, type Person } from './person';
import { signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const folder = process.env.ZHIHE_SCREENSHOTS ?? '';

/** The committee's term is made one of hours, since no procedure has such a limit yet. */
const TERM = 'RM-30D';

describe('a limit in hours shows its minute', () => {
  let stage: Stage;
  let mediator: Person;
  let applicant: Person;
  let proceeding: string;
  let disputeId: string;

  beforeAll(async () => {
    stage = await setStage('browser_hours');
    if (folder) await mkdir(folder, { recursive: true });
    await stage.house.db.write(systemActor, (tx) => tx.query(`update deadline_rule set unit = 'hours', amount = 24 where code = $1`, [TERM]));
    const receipt = await fileDispute(stage.house);
    const cast = await castFor(stage.house, receipt);
    await stage.at('2026-11-24T10:20:37');
    await walkTo(stage.house, receipt.disputeId, cast, { to: 'mediating' });
    disputeId = receipt.disputeId;
    proceeding = (await cast.mediator.proceeding(disputeId, 'RM')).id;
  });
  afterAll(() => stage?.close());

  const look = async (person: Person, name: string): Promise<void> => {
    await checkAccess(person);
    if (!folder) return;
    await person.page.waitForLoadState('networkidle');
    await person.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
  const clock = (person: Person) => person.page.locator('article.clock').filter({ hasText: TERM });

  step('in the list', async () => {
    mediator = await stage.atDesk('mediator');
    await signInAtDesk(mediator, 'mediator');
    await mediator.open('/desk/cases?filter=all&open=true');
    await mediator.page.locator('time[datetime="2026-11-25T10:20"]').first().waitFor();
    await expectOnScreen(mediator, '11月25日周三 10:20');
    await look(mediator, 'desk-hours-list');
  });

  step('at the matter, with the minute it is counted from and the receipt', async () => {
    await mediator.open(`/desk/proceedings/${proceeding}/deadlines`);
    await clock(mediator).getByText('2026年11月25日周三 10:20', { exact: false }).first().waitFor();
    await clock(mediator).getByText('2026年11月24日周二 10:20', { exact: false }).first().waitFor();
    await clock(mediator).getByText('期限说明单').click();
    await clock(mediator).getByText('刚才按保存的规则和日历重新计算，结果一致。').waitFor();
    await clock(mediator).getByText('于 2026-11-25 10:20 届满', { exact: false }).first().waitFor();
  });

  step('and what if it began at another minute: hours know neither suspension nor extension', async () => {
    await clock(mediator).getByText('试算', { exact: true }).click();
    await clock(mediator).getByLabel('改为从这一刻起算').fill('2026-11-24T16:30');
    expect(await clock(mediator).getByLabel('中止自').count()).toBe(0);
    await clock(mediator).getByRole('button', { name: '计算', exact: true }).click();
    await clock(mediator).getByRole('region', { name: '试算结果' }).getByText('2026年11月25日周三 16:30').waitFor();
    await look(mediator, 'desk-hours-deadline');
  });

  step('before a button is pressed, too', async () => {
    await mediator.open(`/desk/proceedings/${proceeding}`);
    await expectOnScreen(mediator, '10:20');
    await look(mediator, 'desk-hours-overview');
  });

  step('for the applicant on a phone', async () => {
    applicant = await stage.onPhone('applicant');
    await applicant.open('/sign-in?next=/disputes');
    await signIn(applicant, 'applicant');
    await applicant.open(`/disputes/${disputeId}`);
    await applicant.page.getByText('2026年11月25日周三 10:20', { exact: false }).first().waitFor();
    await look(applicant, 'portal-hours');
  });

  step('and when its minute has passed, it is over though the day is not', async () => {
    await stage.at('2026-11-25T10:19:00');
    await mediator.open(`/desk/proceedings/${proceeding}/deadlines`);
    await clock(mediator).getByText('今天到期').waitFor();
    await stage.at('2026-11-25T10:21:00');
    await mediator.open(`/desk/proceedings/${proceeding}/deadlines`);
    await clock(mediator).getByText('今天已届满').waitFor();
    await applicant.open(`/disputes/${disputeId}`);
    await applicant.page.getByText('今天已届满').first().waitFor();
    await stage.at('2026-11-24T10:30:00');
  });

  step('a change that moves more than a page of limits is counted whole, and listed further at a button', async () => {
    const owner = new Connection(stage.house.databaseUrl);
    await owner.connect();
    await owner.query(
      `insert into deadline select (jsonb_populate_record(null::deadline, to_jsonb(d) || jsonb_build_object('id', gen_random_uuid(), 'rule_id', r.code))).* from deadline d,
         (select distinct code from deadline_rule where unit in ('calendarDays', 'workingDays', 'months')) r
       where d.rule_id = $1 and not exists (select 1 from deadline o where o.proceeding_id = d.proceeding_id and o.rule_id = r.code)`,
      [TERM],
    );
    await owner.end();
    const admin = await Client.signedIn(stage.house, 'admin');
    await admin.must('POST', '/registers/reference/holidays/changes', {
      action: 'add',
      values: { year: 2027, notice: '测试用安排', holidays: '2027-01-01..2027-01-03', sourceNote: '仅供测试' },
    });
    const supervisor = await stage.atDesk('supervisor');
    await signInAtDesk(supervisor, 'supervisor');
    await supervisor.open('/desk/registers/reference/holidays');
    await expectOnScreen(supervisor, '以下列出前 100 项。');
    const told = await supervisor.page.getByText(/批准后将变动 \d+ 项期限/).innerText();
    const moved = Number(/变动 (\d+) 项/.exec(told)?.[1]);
    expect(moved).toBeGreaterThan(100);
    const rows = supervisor.page.getByRole('region', { name: '影响' }).locator('tbody tr');
    expect(await rows.count()).toBe(100);
    await look(supervisor, 'supervisor-impact-more');
    await supervisor.press('继续显示');
    await rows.nth(moved - 1).waitFor();
    expect(await rows.count()).toBe(moved);
    expect(await supervisor.page.getByRole('button', { name: '继续显示' }).count()).toBe(0);
  });

  it('left no fault on any page', () => expect(stage.faults()).toEqual([]));
});
