import type { RoomView } from '@contract';
import { type AdjudicatedCase, caseInEvidence } from '../support/adjudication-bench';
import { Client } from '../support/client';
import { checkAccess } from './accessibility';
import { act, openForm, openTab, signInAtDesk, submit } from './desk';
import { expectFitsScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { setStage, type Stage, step } from './stage';

const TITLE = '“护坡砖”外观设计专利侵权纠纷';

describe('hearings and suspensions at the desk', () => {
  let stage: Stage;
  let chief: Person;
  let one: AdjudicatedCase;
  let other: AdjudicatedCase;

  const openCase = async ({ view }: AdjudicatedCase, tab = 'hearings') => {
    await chief.open(`/desk/proceedings/${(await view()).id}/${tab}`);
    await chief.page.getByRole('heading', { name: TITLE, level: 1 }).waitFor();
  };

  beforeAll(async () => {
    stage = await setStage('browser_hearings');
    await (await Client.signedIn(stage.house, 'head')).must<RoomView>('POST', '/rooms', { name: '第一审理庭', seats: 20 });
    one = await caseInEvidence(stage.house);
    other = await caseInEvidence(stage.house);
    chief = await stage.atDesk('chief');
  }, 120_000);
  afterAll(() => stage?.close());

  step('a hearing is fixed in a room; the same hour is refused to another case, and it is heard together instead', async () => {
    await signInAtDesk(chief, 'chief');
    await openCase(one);
    await act(chief, '安排口头审理', async (form) => {
      await chief.fill('口头审理时间', '2026-12-01T09:30', form);
      await chief.choose('方式', '现场');
      await chief.choose('不公开（国家秘密、隐私、商业秘密）', '否');
      await chief.tick('第一审理庭（20 座）', form);
    });
    await expectOnScreen(chief, '现场 · 第一审理庭 · 公开');
    await picture(chief, 'desk-hearing');
    await openCase(other);
    const form = await openForm(chief, '安排口头审理');
    await chief.fill('口头审理时间', '2026-12-01T10:00', form);
    await chief.choose('方式', '现场');
    await chief.choose('不公开（国家秘密、隐私、商业秘密）', '否');
    await chief.tick('第一审理庭（20 座）', form);
    await submit(chief, '安排口头审理');
    await expectOnScreen(chief, /第一审理庭在这个时间已有安排：2026-12-01 09:30–10:30/);
    await checkAccess(chief);
    await openCase(other);
    await act(chief, '与另案合并口头审理', async (joining) => {
      await joining.getByText(/2026-12-01 09:30 · 同一专利 · 同一当事人/).click();
      await chief.choose('合并的理由', '专利相同');
    });
    await expectOnScreen(chief, '合并审理');
  });

  step('both stand in the calendar of the chief', async () => {
    await chief.open('/desk/calendar?day=2026-12-01');
    await expectOnScreen(chief, '09:30–10:30', TITLE);
    await checkAccess(chief);
    await expectFitsScreen(chief);
    await picture(chief, 'desk-hearing-calendar');
  });

  step('a suspension that is asked for waits in the book, is tried before it is decided, and then stands there', async () => {
    await one.respondent.act(one.id, 'AD', 'ask-suspension', { ground: 'invalidity', caseNumber: '6W130123', acceptedOn: '2026-11-23', reason: '已受理无效宣告请求。' });
    await chief.page.getByRole('navigation', { name: '主菜单' }).getByRole('link', { name: '中止' }).click();
    await chief.page.getByRole('table', { name: '中止申请' }).waitFor();
    await expectOnScreen(chief, '6W130123', '没有正在中止的案件。');
    await checkAccess(chief);
    await chief.page.getByRole('link', { name: TITLE }).click();
    const form = await openForm(chief, '中止处理');
    await chief.choose('应当中止的情形', '请求宣告实用新型、外观设计专利权无效并已受理');
    await chief.fill('说明', '应当中止。', form);
    await chief.fill('下次核查日期', '2027-01-04', form);
    await chief.press('试算期限', form);
    await form.getByText('2027年2月23日', { exact: false }).first().waitFor();
    await checkAccess(chief);
    await picture(chief, 'desk-suspension-tried');
    await submit(chief, '中止处理');
    await expectOnScreen(chief, '已完成：中止处理');
    await openTab(chief, '口审与中止');
    await expectOnScreen(chief, '6W130123', '应当中止。');
    await picture(chief, 'desk-suspension-case');
    await stage.at('2027-01-05T09:00');
    await chief.open('/desk/suspensions');
    await chief.page.getByRole('table', { name: '正在中止' }).waitFor();
    await expectOnScreen(chief, '43', '应当核查', '6W130123');
    await checkAccess(chief);
    await expectFitsScreen(chief);
    await picture(chief, 'desk-suspensions');
    expect(stage.faults()).toEqual([]);
  });
});
