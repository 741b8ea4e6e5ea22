import type { ReceiptView } from '@contract';
import { Client } from '../support/client';
import { castFor, completeDraft, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { act, openCase, openForm, openTab, signInAtDesk, submit } from './desk';
import { expectFitsScreen, expectOnScreen, expectValue, type Person } from './person';
import { picture } from './pictures';
import { setStage, type Stage, step } from './stage';

const TITLE = '“山城雾”商标侵权纠纷';
const OTHER = '“山城雾”包装纠纷';

describe('planning sessions', () => {
  let stage: Stage;
  let manager: Person;
  let mediator: Person;

  const assigned = async (title: string): Promise<ReceiptView> => {
    const receipt = await fileDispute(stage.house, completeDraft({ title }));
    await walkTo(stage.house, receipt.disputeId, await castFor(stage.house, receipt), { to: 'assigned' });
    return receipt;
  };

  beforeAll(async () => {
    stage = await setStage('browser_calendar');
    await assigned(TITLE);
    await assigned(OTHER);
    manager = await stage.atDesk('manager');
    mediator = await stage.atDesk('mediator');
  });

  afterAll(async () => {
    await stage?.close();
  });

  step('the manager names a room', async () => {
    await signInAtDesk(manager, 'manager');
    await manager.press('会议日历');
    await manager.fill('名称', '一号调解室');
    await manager.fill('座位数', '8');
    await checkAccess(manager);
    await manager.press('添加会议室');
    await expectOnScreen(manager, '8 座');
    await manager.fill('名称', '一号调解室');
    await manager.press('添加会议室');
    await expectOnScreen(manager, '本组织已有同名的会议室。');
  });

  step('two sessions at one time: the second is refused, the clash is named, and nothing typed is lost', async () => {
    await signInAtDesk(mediator, 'mediator');
    await openCase(mediator, TITLE, '人民调解');
    await act(mediator, '安排会议', async (form) => {
      await mediator.fill('开始时间（北京时间）', '2026-11-25T09:30', form);
      await mediator.tick('一号调解室', form);
      await mediator.fill('线上会议链接', 'https://meeting.example/1', form);
      await mediator.fill('电话接入（线上不通时）', '023-60000100', form);
    });
    await openCase(mediator, OTHER, '人民调解');
    const form = await openForm(mediator, '安排会议');
    await mediator.fill('开始时间（北京时间）', '2026-11-25T10:00', form);
    await mediator.tick('一号调解室', form);
    await mediator.fill('参加须知', '请携带包装实物。', form);
    await submit(mediator, '安排会议');
    await expectOnScreen(mediator, /一号调解室在这个时间已有安排：2026-11-25 09:30–10:30 （2026）渝知人调字第1号/);
    await expectValue(form.getByLabel(/^参加须知/), '请携带包装实物。');
    await checkAccess(mediator);
    await picture(mediator, 'desk-session-clash');
    await mediator.fill('开始时间（北京时间）', '2026-11-25T10:30', form);
    await submit(mediator, '安排会议');
    await expectOnScreen(mediator, '已完成：安排会议');
    await openTab(mediator, '调解');
    await expectOnScreen(mediator, '请携带包装实物。', '加入日历（.ics）');
    await picture(mediator, 'desk-mediation-session');
  });

  step('the week shows both and who is away; a session on leave days has to be moved first', async () => {
    await mediator.press('会议日历');
    await expectOnScreen(mediator, TITLE, OTHER, '09:30–10:30', '10:30–11:30');
    await mediator.fill('从', '2026-11-25');
    await mediator.fill('到（含当天）', '2026-11-25');
    await mediator.page.getByRole('form', { name: '添加' }).getByRole('button', { name: '添加' }).click();
    await expectOnScreen(mediator, /沈知和在这个时间已有安排：2026-11-25 09:30/);
    await mediator.fill('从', '2026-11-26');
    await mediator.fill('到（含当天）', '2026-11-27');
    await mediator.fill('说明', '外出培训');
    await mediator.page.getByRole('form', { name: '添加' }).getByRole('button', { name: '添加' }).click();
    await mediator.page.getByRole('button', { name: '删除：2026-11-26 – 2026-11-27' }).waitFor();
    await checkAccess(mediator);
    await expectFitsScreen(mediator);
    await picture(mediator, 'desk-calendar-week');
  });

  step('the month is a list; a feed has an address that is told once', async () => {
    await mediator.press('月');
    await mediator.page.getByRole('table', { name: '月' }).waitFor();
    await mediator.press('生成订阅地址');
    const address = await mediator.page.getByLabel('订阅地址').inputValue();
    const feed = await Client.nobody(stage.house).get<string>(new URL(address).pathname.replace('/api', ''));
    expect([feed.includes('BEGIN:VCALENDAR'), feed.includes('山城雾')]).toEqual([true, false]);
    await checkAccess(mediator);
    await expectFitsScreen(mediator);
    await picture(mediator, 'desk-calendar-month');
    await mediator.page.reload();
    await expectOnScreen(mediator, /订阅地址生成于/);
    expect(await mediator.page.getByLabel('订阅地址').count()).toBe(0);
    expect(stage.faults()).toEqual([]);
  });
});
