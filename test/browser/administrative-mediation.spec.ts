import type { ReceiptView } from '@contract';
import { FIRST, patentDispute } from '../support/adjudication';
import { codeOf, fileDispute } from '../support/walk';
import { checkAccess } from './accessibility';
import { act as actAtDesk, openCase, openTab, signInAtDesk } from './desk';
import { expectFitsScreen, expectNotOnScreen, expectOnScreen, type Person } from './person';
import { picture } from './pictures';
import { enterCode, look, openDispute, signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“护坡砖”外观设计专利权属纠纷';
const { parties = [] } = patentDispute();

/** Over who owns a patent: asked for on a phone, served at the desk, accepted on a phone, filed, held and agreed. Monday 23 November 2026. */
describe('an administrative mediation', () => {
  let stage: Stage;
  let receipt: ReceiptView;
  let applicant: Person;
  let respondent: Person;
  let handler: Person;

  beforeAll(async () => {
    stage = await setStage('browser_am');
    receipt = await fileDispute(stage.house, patentDispute({ title: TITLE, parties: parties.slice(0, 2) }));
    applicant = await stage.onPhone('applicant');
    respondent = await stage.onPhone('respondent');
    handler = await stage.atDesk('handler');
  });

  afterAll(() => stage?.close());

  const checkPhone = async (person: Person, name: string) => {
    await expectFitsScreen(person);
    await checkAccess(person);
    await picture(person, name);
  };
  const page = (person: Person, title: string) => person.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  const pictureAtDesk = async (name: string) => {
    await checkAccess(handler);
    await picture(handler, name);
  };

  step('the applicant finds the kinds and what each is about', async () => {
    await applicant.open('/sign-in');
    await signIn(applicant, 'applicant');
    await openDispute(applicant, TITLE);
    await applicant.unfold('知识产权局的其他办理事项');
    await applicant.press('请求行政调解');
    await page(applicant, '请求行政调解');
    await expectOnScreen(applicant, '职务发明创造的奖励和报酬', '专利或者专利申请归谁：职务发明、委托开发、合作开发。');
    await checkPhone(applicant, 'portal-mediate-0-kinds');
  });

  step('of a reward each answer is explained at once', async () => {
    await applicant.press('职务发明创造的奖励和报酬');
    await page(applicant, '职务发明创造的奖励和报酬');
    await applicant.choose('有约定，或者单位规章制度有规定', '否');
    await applicant.fill('公告授权之日', '2026-08-10');
    await applicant.fill('已经支付的奖金（没有支付的填0）', '1000');
    await expectNotOnScreen(applicant, '约定或者规定的内容');
    await expectOnScreen(applicant, /最低不少于1,500元/, /至2026年11月10日/);
    await applicant.page.keyboard.press('Tab');
    await expectOnScreen(applicant, /已付1,000元，少于1,500元，差500元，三个月已过/, '细则第93条；办法第74条');
    await checkPhone(applicant, 'portal-mediate-1-reward');
    await applicant.press('换一类');
    await page(applicant, '请求行政调解');
  });

  step('over ownership the year after leaving is counted to the day', async () => {
    await applicant.press('专利申请权和专利权归属');
    await page(applicant, '专利申请权和专利权归属');
    await applicant.choose('争议的权利', '专利权');
    await expectNotOnScreen(applicant, '发明创造作出之日');
    await applicant.select('发明创造如何完成', '退休、调离原单位或者劳动、人事关系终止后作出，与原任务有关');
    await applicant.fill('退休、调离或者关系终止之日', '2025-01-31');
    await applicant.fill('发明创造作出之日', '2026-02-01');
    await expectOnScreen(applicant, '离开满一年（2026年1月31日）之后作出。', '不符合');
    await applicant.fill('发明创造作出之日', '2026-01-31');
    await expectOnScreen(applicant, /在离开后一年内（至2026年1月31日）作出/);
    await applicant.press('提交请求');
    await expectOnScreen(applicant, /有 2 处需要更正/);
    await checkPhone(applicant, 'portal-mediate-2-ownership');
    await applicant.fill('请求事项', '确认专利权归请求人所有。');
    await applicant.fill('事实和理由', '系被请求人离职后一年内作出的，与原任务有关。');
    await look(applicant);
    expect(await applicant.page.getByLabel('请求事项').inputValue()).toBe('确认专利权归请求人所有。');
    await applicant.press('提交请求');
    await expectOnScreen(applicant, '已完成：请求行政调解', '被请求人的意见', '尚未送达');
    await applicant.unfold('调解请求');
    await expectOnScreen(applicant, '按回答得出的提示', '职务发明创造');
    await checkPhone(applicant, 'portal-mediation-asked');
  });

  step('the handler takes the request, reads it with what it means, and serves', async () => {
    await signInAtDesk(handler, 'handler');
    await openCase(handler, TITLE, '行政调解');
    await openTab(handler, '调解请求');
    await expectOnScreen(handler, '专利申请权和专利权归属', '请求内容、双方的陈述只有当事人和承办的行政调解员可以看到。');
    await expectNotOnScreen(handler, '确认专利权归请求人所有。');
    await pictureAtDesk('desk-mediation-outline');
    await actAtDesk(handler, '承办行政调解');
    await expectOnScreen(handler, '确认专利权归请求人所有。', /在离开后一年内/, '办法第71条', '供参考：不代替审查，也不阻止任何步骤');
    await pictureAtDesk('desk-mediation-request');
    await actAtDesk(handler, '登记陈述意见通知书送达', async (form) => {
      await handler.tick(FIRST, form);
      await handler.fill('送达日期', '2026-11-23', form);
    });
    await expectOnScreen(handler, '尚未答复');
  });

  step('the respondent reads what yes and no lead to, and accepts on a phone', async () => {
    await respondent.open('/notice');
    await enterCode(respondent, codeOf(receipt, 'B'));
    await expectOnScreen(respondent, '提交意见陈述书');
    await checkPhone(respondent, 'portal-mediation-respondent');
    await respondent.press('提交意见陈述书');
    await page(respondent, '提交意见陈述书');
    // Fifteen days from 23 November.
    await expectOnScreen(respondent, /最迟在2026年12月8日答复/, '确认专利权归请求人所有。', /同意调解不等于承认对方的主张/);
    await respondent.press('提交意见');
    await expectOnScreen(respondent, /有 2 处需要更正/);
    await checkPhone(respondent, 'portal-mediation-comment');
    await respondent.choose('是否同意调解', '同意调解');
    await respondent.fill('意见陈述', '愿意就共有协商。');
    await respondent.press('提交意见');
    await expectOnScreen(respondent, '已完成：提交意见陈述书', '同意调解');
    await checkPhone(respondent, 'portal-mediation-commented');
  });

  step('the handler files with the notice of acceptance, holds a session and enters the agreement', async () => {
    await look(handler);
    await openTab(handler, '调解请求');
    await expectOnScreen(handler, '愿意就共有协商。');
    await actAtDesk(handler, '立案，通知调解时间、地点', async (form) => {
      await form.getByLabel('调解时间').fill('2026-12-08T09:30');
      await form.getByLabel('其他地点').fill('重庆市知识产权局调解室');
      await form.getByLabel(/受理通知书已有文号/).fill('渝知受〔2026〕1号');
    });
    await expectOnScreen(handler, '重庆市知识产权局调解室', '渝知受〔2026〕1号');
    stage.house.clock.set('2026-12-08T12:00');
    await look(handler);
    await actAtDesk(handler, '登记调解', async (form) => {
      await form.getByLabel('调解之日').fill('2026-12-08');
      await form.getByLabel('调解笔录摘要').fill('双方就共有达成一致。');
    });
    await actAtDesk(handler, '登记调解协议', async (form) => {
      await form.getByLabel('签章完成之日').fill('2026-12-08');
      await form.getByLabel('协议内容').fill('专利权由双方共有。');
      for (const box of await form
        .getByRole('group', { name: /已签名或者盖章/ })
        .getByRole('checkbox')
        .all())
        await box.check();
      await handler.choose('已加盖本部门印章', '是');
      await handler.choose('有给付内容', '否');
      await handler.choose('载明愿意接受强制执行，办理赋予强制执行效力公证', '否');
    });
    await expectOnScreen(handler, '专利权由双方共有。', '当事人最迟请求恢复');
    await pictureAtDesk('desk-mediation-agreed');
  });

  step('both sides read the session, the agreement and CNIPA’s days', async () => {
    for (const person of [applicant, respondent]) {
      await look(person);
      await expectOnScreen(person, /重庆市知识产权局调解室/, '专利权由双方共有。', '最迟请求恢复');
      await checkPhone(person, `portal-mediation-agreed-${person.name}`);
    }
    await expectNotOnScreen(respondent, '尚未答复');
    await expectOnScreen(applicant, FIRST);
  });

  it('nobody met a fault', () => expect(stage.faults()).toEqual([]));
});
