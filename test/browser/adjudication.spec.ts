import type { NoticeView, Page, Problem } from '@contract';
import { AdjudicationCase, FIRST, SECOND } from '../support/adjudication';
import { fillComparisonSheet } from '../support/comparison-sheet';
import { Client } from '../support/client';
import { codeOf } from '../support/walk';
import { act as actAtDesk, openForm, openTab, signInAtDesk, submit } from './desk';
import { expectDisabled, expectFitsScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { act as actOnPhone, enterCode } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“护坡砖”外观设计专利侵权纠纷';

/**
 * One adjudication from its filing to its effect, told on the screens of those who do it. The case opens on Monday 23 November 2026; every date is
 * counted by hand beside it. The holidays of 2027 are not published, so its dates are provisional and know weekends only.
 */
describe('one adjudication, from its filing to its effect', () => {
  let stage: Stage;
  let one: AdjudicationCase;
  let head: Person;
  let chief: Person;
  let handler: Person;
  let phone: Person;

  const open = async (person: Person, tab: string) => {
    await person.open(`/desk/proceedings/${(await one.view()).id}/${tab}`);
    await person.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  };
  /** On the page of time limits: the clock of this name (and party), its last day and how it stands. */
  const clock = async (name: string, day: string, stands: '进行中' | '已暂停' = '进行中') => {
    await open(handler, 'deadlines');
    const card = handler.page.getByRole('article').filter({ has: handler.page.getByRole('heading', { name: new RegExp(`^${name}`) }) });
    await card.getByText(day, { exact: false }).first().waitFor();
    await card.getByText(stands).first().waitFor();
  };
  const serveAtDesk = (party: string, servedOn: string, abroad: '是' | '否') =>
    actAtDesk(handler, '登记请求书送达', async (form) => {
      await handler.tick(party, form);
      await handler.fill('送达日期', servedOn, form);
      await handler.choose('在境内没有固定住所', abroad);
    });
  const serveDecision = (party: string, receivedOn: string) =>
    actAtDesk(handler, '登记裁决书送达', async (form) => {
      await handler.tick(party, form);
      await handler.fill('收到之日', receivedOn, form);
    });

  beforeAll(async () => {
    stage = await setStage('browser_adjudication');
    one = await AdjudicationCase.asked(stage.house);
    head = await stage.atDesk('head');
    chief = await stage.atDesk('chief');
    handler = await stage.atDesk('handler');
    phone = await stage.onPhone('respondent');
    await signInAtDesk(head, 'head');
    await signInAtDesk(chief, 'chief');
    await signInAtDesk(handler, 'handler');
  }, 120_000);
  afterAll(() => stage?.close());

  step('the head files it with a panel: three months begin', async () => {
    await open(head, 'overview');
    await actAtDesk(head, '立案并组成合议组', async (form) => {
      await form.getByRole('radio', { name: '梁允中' }).check();
      for (const member of ['宋明理', '纪衡']) await form.getByRole('checkbox', { name: member }).check();
    });
    // 24, 25, 26, 27 and 30 November.
    await clock('向被请求人送达请求书', '2026年11月30日');
    // 23 November and three months: Tuesday 23 February 2027.
    await clock('行政裁决结案', '2027年2月23日');
  });

  step('each respondent has its own days from its own service', async () => {
    await open(handler, 'overview');
    await serveAtDesk(FIRST, '2026-11-23', '否');
    await stage.at('2026-11-24T09:00');
    await open(handler, 'overview');
    await serveAtDesk(SECOND, '2026-11-24', '是');
    // 23 November and 15 days; 24 November and 30.
    await clock(`提交答辩书（${FIRST}）`, '2026年12月8日');
    await clock(`提交答辩书（境内无固定住所）（${SECOND}）`, '2026年12月24日');
    // The department's own day stands at the top, though both respondents' end before it.
    expect(await handler.page.locator('.next-due').innerText()).toMatch(/^行政裁决结案/);
  });

  step('one answers on a phone, and reads whose turn it is', async () => {
    await phone.open('/notice');
    await enterCode(phone, codeOf(one.receipt, 'B'));
    await actOnPhone(phone, '提交答辩书', async () => {
      await phone.tick(FIRST);
      await phone.fill('答辩意见', '产品来自现有设计，且有合法来源。');
    });
    await expectFitsScreen(phone);
    await picture(phone, 'portal-adjudication-answered');
    await one.act(one.respondents[1] as Client, 'answer', { party: await one.option('respondents', SECOND), text: '未实施。' });
  });

  step('it is suspended for an invalidity request once the effect on its dates was seen, and goes on', async () => {
    await stage.at('2026-11-30T09:00');
    await one.act(one.respondents[0] as Client, 'ask-suspension', { ground: 'invalidity', caseNumber: '6W130123', acceptedOn: '2026-11-27', reason: '已受理无效宣告请求。' });
    await open(chief, 'overview');
    const form = await openForm(chief, '中止处理');
    await chief.choose('应当中止的情形', '请求宣告实用新型、外观设计专利权无效并已受理');
    await chief.fill('说明', '应当中止。', form);
    await chief.fill('下次核查日期', '2026-12-30', form);
    await chief.press('试算期限', form);
    await form.getByText('行政裁决结案', { exact: false }).first().waitFor();
    await picture(chief, 'desk-adjudication-suspend');
    await submit(chief, '中止处理');
    await expectOnScreen(chief, '已完成：中止处理');
    await clock('行政裁决结案', '2027年2月23日', '已暂停');
    await stage.at('2026-12-10T09:00');
    await open(chief, 'overview');
    await actAtDesk(chief, '恢复处理', async (resume) => {
      await chief.fill('中止原因如何消除', '无效宣告请求已撤回。', resume);
    });
    // 30 November to 9 December are ten days: 23 February and ten is Friday 5 March.
    await clock('行政裁决结案', '2027年3月5日');
  });

  step('it is heard three clear working days after the notice', async () => {
    await open(chief, 'overview');
    const form = await openForm(chief, '安排口头审理');
    await chief.fill('口头审理时间', '2026-12-15T09:30', form);
    await chief.choose('方式', '网络');
    await chief.choose('不公开（国家秘密、隐私、商业秘密）', '否');
    await chief.fill('网络庭审链接', 'https://court.example.cn/1', form);
    await submit(chief, '安排口头审理');
    // Thursday 10 December: 11, 14 and 15 lie between, so Wednesday 16 is the first day.
    await expectOnScreen(chief, /最早可定在 2026-12-16/);
    await chief.fill('口头审理时间', '2026-12-16T09:30', form);
    await submit(chief, '安排口头审理');
    await expectOnScreen(chief, '已完成：安排口头审理');
    await open(handler, 'overview');
    await actAtDesk(handler, '登记口头审理通知送达', async (notice) => {
      await handler.fill('最后一方收到通知之日', '2026-12-10', notice);
    });
    await stage.at('2026-12-16T14:00');
    await open(chief, 'overview');
    await actAtDesk(chief, '登记口头审理', async (record) => {
      await chief.fill('口审笔录', '双方到庭，完成举证、质证和设计特征比对。', record);
    });
    await actAtDesk(chief, '开始合议');
  });

  step('nothing is decided before the infringement sheet is filled in and the review is passed', async () => {
    await open(chief, 'overview');
    await actAtDesk(chief, '提交合法性审核', async (form) => {
      await chief.fill('合议意见（含不同意见）', '第一被请求人构成侵权，第二被请求人不构成。', form);
    });
    const reviewer = await Client.signedIn(stage.house, 'reviewer');
    await one.act(reviewer, 'review', { passed: true, opinion: '事实清楚，适用依据正确。' });
    await open(chief, 'overview');
    await expectDisabled(chief, '作出行政裁决', '');
    expect(
      (
        await one.people.chief.request<Problem>('POST', `/proceedings/${(await one.view()).id}/actions/decide`, {
          expectedVersion: (await one.view()).version,
          input: { decidedOn: '2026-12-16', reasons: '无' },
        })
      ).status,
    ).toBe(409);
    await fillComparisonSheet(one.people.chief, (await one.view()).id);
    await open(chief, 'overview');
    await actAtDesk(chief, '作出行政裁决', async (form) => {
      await chief.fill('裁决日期', '2026-12-16', form);
      await form.getByRole('checkbox', { name: FIRST }).check();
      await form.getByRole('checkbox', { name: /^停止制造/ }).check();
      await form.getByRole('checkbox', { name: /^停止销售/ }).check();
      await chief.fill('停止的对象和范围', '被控护坡砖', form);
      await chief.fill('理由和依据', '整体视觉效果无实质性差异。', form);
    });
    await openTab(chief, '裁决');
    await picture(chief, 'desk-adjudication-decided');
  });

  step('each party has its own time to sue from its own receipt', async () => {
    await stage.at('2026-12-24T09:00');
    await open(handler, 'overview');
    const requester = (await one.view()).choices.requesters?.[0]?.label.zh ?? '';
    await serveDecision(requester, '2026-12-18');
    await serveDecision(FIRST, '2026-12-21');
    await serveDecision(SECOND, '2026-12-24');
    // 18 December and 15 days is Saturday 2 January 2027, so Monday 4; 21 and 15 is Tuesday 5; 24 and 15 is Friday 8.
    await clock(`对行政裁决起诉（${requester}）`, '2027年1月4日');
    await clock(`对行政裁决起诉（${FIRST}）`, '2027年1月5日');
    await clock(`对行政裁决起诉（${SECOND}）`, '2027年1月8日');
    await phone.page.reload();
    await expectOnScreen(phone, /1月5日/);
    await picture(phone, 'portal-adjudication-suit');
  });

  step('it takes effect when the last of them is over', async () => {
    await stage.at('2027-01-08T23:00');
    await stage.house.settle();
    expect((await one.view()).state).toBe('AD_SUIT_PERIOD');
    await stage.at('2027-01-09T08:00');
    await stage.house.settle();
    await open(handler, 'overview');
    await expectOnScreen(handler, '已生效');
    // Three months from 8 January: Thursday 8 April 2027.
    await clock('申请法院强制执行', '2027年4月8日');
    const told = (await (one.respondents[1] as Client).get<Page<NoticeView>>('/notices')).items.map(({ title }) => title.zh);
    expect(told).toContain('行政裁决已生效');
    expect(stage.faults()).toEqual([]);
  });
});
