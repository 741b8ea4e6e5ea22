import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { ReceiptView } from '@contract';
import { castFor, codeOf, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { signInAtDesk } from './desk';
import { expectFitsScreen, expectOnScreen, type Person } from './person';
import { setStage, type Stage, step } from './stage';

const folder = process.env.ZHIHE_SCREENSHOTS ?? '';

/** A mediator asks why a day is that day and which it would be; the bureau changes the term, and everybody sees old and new day with the reason. */
describe('a time limit explains itself and moves for a reason', () => {
  let stage: Stage;
  let mediator: Person;
  let respondent: Person;
  let receipt: ReceiptView;
  let proceeding: string;

  beforeAll(async () => {
    stage = await setStage('browser_deadlines');
    if (folder) await mkdir(folder, { recursive: true });
    receipt = await fileDispute(stage.house);
    const cast = await castFor(stage.house, receipt);
    await walkTo(stage.house, receipt.disputeId, cast, { to: 'mediating' });
    proceeding = (await cast.mediator.proceeding(receipt.disputeId, 'RM')).id;
  });
  afterAll(() => stage?.close());

  const look = async (person: Person, name: string): Promise<void> => {
    await checkAccess(person);
    if (!folder) return;
    await person.page.waitForLoadState('networkidle');
    await person.page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
  };
  const term = () => respondent.page.locator('.deadlines > details > div > ul > li').filter({ hasText: '人民调解期限' });
  const clock = (person: Person) => person.page.locator('article.clock').filter({ hasText: 'RM-30D' });

  step('the mediator reads the receipt of the term: five lines, each range, the proof, the hash', async () => {
    mediator = await stage.atDesk('mediator');
    await signInAtDesk(mediator, 'mediator');
    await mediator.open(`/desk/proceedings/${proceeding}/deadlines`);
    await clock(mediator).getByText('期限说明单').click();
    await clock(mediator).getByText('刚才按保存的规则和日历重新计算，结果一致。').waitFor();
    await clock(mediator).getByRole('region', { name: '逐段计算' }).getByText('12月23日', { exact: false }).first().waitFor();
    await clock(mediator).getByRole('link', { name: '打印说明单（PDF）' }).waitFor();
    await look(mediator, 'desk-deadline-receipt');
  });

  step('it tries a suspension, and sees both days side by side; a wrong day is told at its field', async () => {
    await clock(mediator).getByText('试算', { exact: true }).click();
    await clock(mediator).getByLabel('中止自').fill('2026-11-24');
    await clock(mediator).getByRole('button', { name: '计算', exact: true }).click();
    await clock(mediator).getByText('请填写此项。').first().waitFor();
    await clock(mediator).getByLabel('恢复日').fill('2026-12-01');
    await clock(mediator).getByRole('button', { name: '计算', exact: true }).click();
    const result = clock(mediator).getByRole('region', { name: '试算结果' });
    await result.getByText('12月30日', { exact: false }).waitFor();
    await look(mediator, 'desk-what-if');
  });

  step('before it extends the term, it sees what the button does', async () => {
    await mediator.press('延长期限');
    await mediator.fill('各方约定延至', '2027-01-15');
    await mediator.page.getByLabel('是', { exact: true }).check();
    await mediator.press('试算期限');
    const result = mediator.page.getByRole('region', { name: '试算结果' }).last();
    await result.getByText('1月15日', { exact: false }).first().waitFor();
    await look(mediator, 'desk-action-preview');
  });

  step('an administrator proposes a longer term; the supervisor sees whose dates move, and approves', async () => {
    const admin = await stage.atDesk('admin');
    await signInAtDesk(admin, 'admin');
    await admin.open('/desk/registers/reference/deadline-rules');
    await admin.fill('在表中查找', 'RM-30D');
    await admin.press('改版 RM-30D');
    await admin.fill('新版本生效日', '2026-12-15');
    await admin.fill('长度', '45');
    await admin.choose('过渡安排', '施行时尚未届满的期限也适用');
    await look(admin, 'admin-term-form');
    await admin.press('提交审批');
    await expectOnScreen(admin, '已提交，等待另一人批准。');

    const supervisor = await stage.atDesk('supervisor');
    await signInAtDesk(supervisor, 'supervisor');
    await supervisor.open('/desk/registers/reference/deadline-rules');
    await expectOnScreen(supervisor, '批准后将变动 1 项期限（查看了 1 项在办期限）', '+15 天');
    await look(supervisor, 'supervisor-impact');
    await supervisor.press('批准 RM-30D');
    await supervisor.page.getByText('已处理的修改（1）').click();
    await stage.house.settle();
  });

  step('the mediator sees the old and the new day with the reason, without a restart', async () => {
    await mediator.open(`/desk/proceedings/${proceeding}/deadlines`);
    await clock(mediator)
      .getByText(/期限规则变更：由 .*12月23日.* 变为 .*1月7日/)
      .waitFor();
    await look(mediator, 'desk-deadline-moved');
  });

  step('the respondent’s side is told', async () => {
    await mediator.open(`/desk/proceedings/${proceeding}/log`);
    await expectOnScreen(mediator, '期限变动');
  });

  step('a party reads on its phone which day it was, why and since when; the lines when it asks, the days one fold deeper', async () => {
    respondent = await stage.onPhone('respondent');
    await respondent.open(`/notice#${codeOf(receipt, 'B')}`);
    await respondent.press('查看');
    // The closed proceeding below has folds of the same name.
    await respondent.unfold('全部期限', respondent.page.getByRole('region', { name: '人民调解', exact: true }));
    const moves = term().getByRole('list', { name: '期限变动' }).getByRole('listitem');
    await moves.waitFor();
    expect((await moves.innerText()).replace(/\s+/g, ' ')).toMatch(/^2026年12月23日.* → 2027年1月7日.* 期限规则变更，2026年11月23日变动$/);
    expect(await term().getByText('法律依据', { exact: true }).filter({ visible: true }).count()).toBe(0);
    await respondent.unfold('这个日期怎么算出来的', term());
    await term().getByText('刚才按保存的规则和日历重新计算，结果一致。').waitFor();
    expect(await term().locator('dl dt').allInnerTexts()).toHaveLength(5);
    const counted = term().getByRole('listitem').filter({ hasText: '45 天' });
    expect(await counted.filter({ visible: true }).count()).toBe(0);
    await respondent.unfold('哪些天计入、哪些天不计入', term());
    await counted.filter({ visible: true }).waitFor();
    await expectFitsScreen(respondent);
    await look(respondent, 'portal-deadline-receipt');
  });

  step('the receipt on paper is one press away', async () => {
    const link = term().getByRole('link', { name: '期限说明单（PDF）' });
    const answer = await respondent.page.request.get((await link.getAttribute('href')) ?? '');
    expect([answer.status(), answer.headers()['content-type'], (await answer.body()).subarray(0, 5).toString()]).toEqual([200, 'application/pdf', '%PDF-']);
  });

  it('left no fault on any page', () => expect(stage.faults()).toEqual([]));
});
