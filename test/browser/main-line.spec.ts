import { castFor, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { addClause, act as actAtDesk, openCase, openForm, openTab, signInAtDesk, submit } from './desk';
import { expectAtField, expectDisabled, expectFitsScreen, expectNotOnScreen, expectOnScreen, expectValue, type Person } from './person';
import { act, describeParty, enterCode, look, openDispute, saveAndGoOn, signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const TITLE = '“山城雾”商标侵权纠纷';
const APPLICANT = '重庆山城雾茶业有限公司';
const RESPONDENT = '重庆雾里商贸有限公司';

/**
 * The main line as people see it, from the filing to the confirmed agreement: applicant and respondent on their phones,
 * the others at the desk, each with a browser of their own. Monday 2026-11-23 in Beijing; the days are hand-counted.
 */
describe('the main line on the screen', () => {
  let stage: Stage;
  let applicant: Person;
  let respondent: Person;
  let clerk: Person;
  let manager: Person;
  let mediator: Person;
  let liaison: Person;
  let accessCode = '';

  beforeAll(async () => {
    stage = await setStage('browser_main_line');
    applicant = await stage.onPhone('applicant');
    respondent = await stage.onPhone('respondent');
    clerk = await stage.atDesk('clerk');
    manager = await stage.atDesk('manager');
    mediator = await stage.atDesk('mediator');
    liaison = await stage.atDesk('liaison');
  });

  afterAll(async () => {
    await stage?.close();
  });

  step('the applicant signs in, fills in the filing on the phone and gets a receipt number and a code for the other side', async () => {
    await applicant.open('/');
    await checkAccess(applicant);
    await applicant.press('我要申请');
    await applicant.press('登录', applicant.page.getByRole('main'));
    await signIn(applicant, 'applicant');
    await applicant.press('开始填写');
    await applicant.page.getByRole('heading', { name: '调解申请' }).waitFor();
    await checkAccess(applicant);

    await applicant.press('纠纷与诉求');
    await applicant.fill('纠纷名称', TITLE);
    await applicant.select('纠纷类型', '侵权');
    await applicant.select('案由', '侵害商标权纠纷');
    await applicant.fill('事实经过', '被申请人在其门店及网店销售带有“山城雾”标识的茶叶，未经许可。');
    await applicant.fill('第 1 项诉求', '停止销售并销毁库存');
    await applicant.press('再加一项诉求');
    await applicant.fill('第 2 项诉求', '赔偿 40000 元');
    await applicant.fill('涉及金额', '40000');
    await applicant.select('发生地或对方所在区县', '两江新区');
    await saveAndGoOn(applicant, TITLE);

    await applicant.press('当事人');
    await applicant.press('添加申请人');
    const tea = { name: APPLICANT, code: '91500105MA5U00000B', representative: '何清源', phone: '023-60000001', division: '两江新区', address: '重庆市两江新区金渝大道1号' };
    await describeParty(applicant, tea);
    await applicant.press('保存并继续');
    // At its field, and in the list on top, which leads there.
    await applicant.page.getByRole('alert').getByText('统一社会信用代码的校验位不符，请核对。').waitFor();
    await expectAtField(applicant, '证件号码', '统一社会信用代码的校验位不符，请核对。');
    await applicant.fill('证件号码', '91500105MA5U00000A');
    await saveAndGoOn(applicant, '当事人');
    await applicant.press('添加被申请人');
    await describeParty(applicant, {
      name: RESPONDENT,
      code: '91500103MA5U00001G',
      representative: '吴里',
      phone: '023-60000002',
      division: '渝中区',
      address: '重庆市渝中区民生路2号',
    });
    await saveAndGoOn(applicant, '当事人');
    await saveAndGoOn(applicant, TITLE);

    await applicant.press('权利');
    await applicant.select('权利类型', '商标');
    await applicant.fill('名称', '山城雾');
    await applicant.fill('登记号、专利号或注册号', '160922');
    await applicant.fill('权利人', APPLICANT);
    await saveAndGoOn(applicant, TITLE);

    await applicant.press('证据材料');
    await applicant.page.getByLabel('选择要上传的文件').setInputFiles({ name: '商标注册证.txt', mimeType: 'text/plain', buffer: Buffer.from('第160922号商标注册证（演示）') });
    await expectOnScreen(applicant, /已保存 商标注册证\.txt/);
    await applicant.fill('证明什么', '权利归属');
    await saveAndGoOn(applicant, TITLE);

    await applicant.press('调解意愿与选择');
    await applicant.select('希望由哪个调解组织办理', '重庆市知识产权纠纷人民调解委员会');
    await saveAndGoOn(applicant, TITLE);

    await applicant.press('核对并提交');
    await expectOnScreen(applicant, '停止销售并销毁库存', RESPONDENT, '¥40,000.00');
    await applicant.tick('我确认以上内容属实');
    await checkAccess(applicant);
    await applicant.press('提交申请');
    await expectOnScreen(applicant, '渝知受〔2026〕1号', '商标注册证.txt', '给对方的查询码');
    await expectFitsScreen(applicant);
    await checkAccess(applicant);
    accessCode = (await applicant.page.locator('.code').innerText()).replace(/\s/g, '');
  });

  step('the manager reads why the dispute came here, and accepts it', async () => {
    await stage.house.settle();
    await signInAtDesk(manager, 'manager');
    await openCase(manager, TITLE, '分案', '待接收');
    await expectOnScreen(manager, '在接收期限前接收，或者说明不接收的理由', '2026年11月26日');
    await openTab(manager, '分案');
    await expectOnScreen(manager, '为什么由重庆市知识产权纠纷人民调解委员会承办', '为什么不是其他组织', '已按当事人的选择分案。', '重庆市软件行业协会知识产权调解中心');
    await actAtDesk(manager, '接收');
    await stage.house.settle();
  });

  step('the clerk asks the other side, which answers on the phone with nothing but the code', async () => {
    await signInAtDesk(clerk, 'clerk');
    await openCase(clerk, TITLE, '人民调解');
    await actAtDesk(clerk, '征询对方意愿');

    await respondent.open('/');
    await respondent.press('我收到通知');
    await enterCode(respondent, accessCode.toLowerCase());
    await expectOnScreen(respondent, '有人申请和您调解', '停止销售并销毁库存', '人民调解不收取任何费用。');
    await expectFitsScreen(respondent);
    await checkAccess(respondent);
    await respondent.press('参加调解');
    await respondent.press('确认提交');
    await expectOnScreen(respondent, '已完成：表示是否愿意调解');

    await openCase(clerk, TITLE, '人民调解');
    await actAtDesk(clerk, '受理');
    await expectOnScreen(clerk, '（2026）渝知人调字第1号', '等待调解组织负责人 选定或者指定调解员');
    await openTab(clerk, '期限');
    await expectOnScreen(clerk, '2026年12月23日', '2026-11-23（星期一），当日不计入，自 2026-11-24（星期二）起算');
  });

  step('the manager appoints, the mediator holds a session and writes a note for one side only', async () => {
    await openCase(manager, TITLE, '人民调解');
    await actAtDesk(manager, '指定调解员', () => manager.choose('调解员', '沈知和'));

    await signInAtDesk(mediator, 'mediator');
    await openCase(mediator, TITLE, '人民调解', '我的');
    await actAtDesk(mediator, '安排会议', async (form) => {
      await mediator.fill('开始时间（北京时间）', '2026-11-23T10:00', form);
      await mediator.fill('其他地点', '一号调解室', form);
    });
    await openDispute(applicant, TITLE);
    await expectOnScreen(applicant, '2026年11月23日 10:00', '地点：一号调解室');

    await stage.at('2026-11-23T11:30');
    await openCase(mediator, TITLE, '人民调解', '我的');
    await actAtDesk(mediator, '记录会议', async (form) => {
      await mediator.choose('会议', '2026-11-23 10:00');
      await mediator.choose('已告知调解性质、原则、效力和权利义务', '是');
      await mediator.tick(APPLICANT, form);
      await mediator.tick(RESPONDENT, form);
      await mediator.fill('笔录', '双方到场，同意停止销售并分三期付款。', form);
    });
    await actAtDesk(mediator, '写笔记', async (form) => {
      await mediator.choose('谁能看到', '仅被申请人一方和调解员可见');
      await expectOnScreen(mediator, `看不到：${APPLICANT}`);
      await mediator.fill('内容', '被申请人底线三万元', form);
    });
    await openTab(mediator, '调解');
    await expectOnScreen(mediator, '被申请人底线三万元', '双方到场，同意停止销售并分三期付款。');
  });

  step('what the mediator was told in confidence is on one phone and not on the other', async () => {
    await look(respondent);
    await expectOnScreen(respondent, '被申请人底线三万元', '只有被申请人一方和调解员可见');
    await look(applicant);
    await expectOnScreen(applicant, '调解中');
    await expectNotOnScreen(applicant, '底线三万元');
  });

  step('two tabs of the mediator: the slower one is told plainly, keeps what was typed and can send it again', async () => {
    const slower = await stage.anotherTab(mediator);
    await openCase(slower, TITLE, '人民调解', '我的');
    const form = await openForm(slower, '写笔记');
    await slower.choose('谁能看到', '仅调解员本人可见');
    await slower.fill('内容', '下周电话回访双方', form);

    await actAtDesk(mediator, '写笔记', async (other) => {
      await mediator.choose('谁能看到', '仅调解员本人可见');
      await mediator.fill('内容', '先起草分期方案', other);
    });
    await submit(slower, '写笔记');
    await expectOnScreen(slower, '这件事刚刚被别人更新过，请查看最新内容后再操作。', '您填写的内容还在');
    await expectValue(form.getByLabel('内容'), '下周电话回访双方');
    await submit(slower, '写笔记');
    await expectOnScreen(slower, '已完成：写笔记');
    await slower.page.close();
  });

  step('the mediator drafts the agreement clause by clause, with instalments', async () => {
    await openCase(mediator, TITLE, '人民调解', '我的');
    await actAtDesk(mediator, '拟定协议', async (form) => {
      await mediator.fill('纠纷主要事实、争议事项和各方责任', '被申请人销售带有“山城雾”标识的茶叶，双方对事实无争议。', form);
      const stop = await addClause(mediator, '停止侵权');
      await mediator.fill('由谁停止', RESPONDENT, stop);
      await mediator.fill('停止哪些行为', '销售', stop);
      await mediator.fill('涉及的产品或内容', '带有“山城雾”标识的茶叶', stop);
      await mediator.fill('所涉权利（名称及编号）', '第160922号“山城雾”商标', stop);
      const pay = await addClause(mediator, '支付款项');
      await mediator.fill('付款人', RESPONDENT, pay);
      await mediator.fill('收款人', APPLICANT, pay);
      await mediator.fill('总金额', '40000', pay);
      for (const [index, [amount, dueOn]] of [
        ['15000', '2026-12-31'],
        ['15000', '2027-01-29'],
        ['10000', '2027-02-26'],
      ].entries()) {
        await mediator.press('添加一期', pay);
        await mediator.fill(`第 ${index + 1} 期金额（元）`, amount ?? '', pay);
        await mediator.fill(`第 ${index + 1} 期日期`, dueOn ?? '', pay);
      }
      await expectOnScreen(mediator, '合计 ¥40,000.00');
      await addClause(mediator, '申请司法确认');
    });
    await openTab(mediator, '协议');
    await expectOnScreen(mediator, '第 1 稿', '尚未生效', /2027年2月26日/);
    await expectDisabled(mediator, '调解员签名', `应由当事人先签名，${APPLICANT}、${RESPONDENT}尚未签名。`);
  });

  step('both parties sign on their phones, then the mediator, then the seal; that day it takes effect', async () => {
    for (const party of [applicant, respondent]) {
      await look(party);
      await act(
        party,
        '签署协议',
        async () => {
          await expectOnScreen(party, /2026年12月31日/, '签署');
          await expectFitsScreen(party);
          await party.tick('我已阅读全文，自愿签署');
        },
        '确认签名',
      );
    }
    await openCase(mediator, TITLE, '人民调解', '我的');
    await actAtDesk(mediator, '调解员签名');
    await openCase(manager, TITLE, '人民调解');
    await actAtDesk(manager, '加盖印章');
    await expectOnScreen(manager, '履行跟踪');
    await openTab(manager, '协议');
    await expectOnScreen(manager, '2026年11月23日');
    await openTab(manager, '履行');
    await expectOnScreen(manager, '¥15,000.00', '¥10,000.00');
    await openTab(manager, '动态');
    await expectOnScreen(manager, '加盖印章', '调解员签名', '签署协议', '拟定协议', '受理');
    await stage.house.settle();
  });

  step('both join the application for confirmation, within thirty days as the screen explains', async () => {
    await look(applicant);
    await expectOnScreen(applicant, `正在等：申请人一方 ${APPLICANT}、${RESPONDENT}申请司法确认`, '2026年12月23日周三');
    await applicant.unfold('这个日期怎么算出来的');
    await expectOnScreen(applicant, '调解协议生效：2026-11-23（星期一），当日不计入', '计满 30 日，于 2026-12-23（星期三）届满');
    for (const party of [applicant, respondent]) {
      await look(party);
      await act(party, '申请司法确认', () => party.tick('我承诺协议自愿达成、没有恶意串通，材料真实'));
    }
  });

  step('the clerk chooses the court and sends, the court registers, hears and confirms', async () => {
    await openCase(clerk, TITLE, '司法确认');
    await actAtDesk(clerk, '选择法院', () => clerk.choose('法院', '重庆两江新区人民法院'));
    await openTab(clerk, '司法确认');
    await expectOnScreen(clerk, '已选法院', '有管辖权', /无管辖权的法院和理由（\d+）/);
    await actAtDesk(clerk, '提交法院');

    await signInAtDesk(liaison, 'liaison');
    await openCase(liaison, TITLE, '司法确认', '我的');
    await actAtDesk(liaison, '受理立案', (form) => liaison.fill('法院案号，如（2026）渝01民特12号', '（2026）渝0192民特12号', form));
    await actAtDesk(liaison, '登记双方到场核实', (form) => liaison.fill('核实日期', '2026-11-23', form));
    await actAtDesk(liaison, '裁定确认有效', async (form) => {
      await liaison.fill('裁定日期', '2026-11-23', form);
      await liaison.fill('送达日期', '2026-11-23', form);
    });
    await expectOnScreen(liaison, '（2026）渝0192民特12号', '裁定确认');
    await openTab(liaison, '期限');
    await expectOnScreen(liaison, '2026年12月8日', '2029年2月26日');

    await look(applicant);
    await expectOnScreen(applicant, '裁定确认', '（2026）渝0192民特12号');
  });

  step('the portal and the desk speak English on demand', async () => {
    await applicant.press('English');
    await expectOnScreen(applicant, 'Judicial confirmation', 'Confirmed', 'How this date was counted');
    await applicant.press('中文');
    await clerk.press('English');
    await expectOnScreen(clerk, 'Judicial confirmation', 'Deadlines');
    await clerk.press('中文');
  });

  it('a page from before the last release is told that its script is gone, instead of getting a page', async () => {
    expect((await stage.house.app.inject('/assets/gone.js')).statusCode).toBe(404);
    expect((await stage.house.app.inject('/disputes/anything')).statusCode).toBe(200);
  });

  it('no page has thrown, complained or shut anybody out meanwhile', () => {
    expect(stage.faults()).toEqual([]);
  });
});

/** The walk to the agreement goes through the API here; only what the party sees of its end is asked. */
describe('an agreement that decides who owns a right', () => {
  let stage: Stage;

  beforeAll(async () => {
    stage = await setStage('browser_hard_stop');
  });

  afterAll(async () => {
    await stage?.close();
  });

  it('can’t be brought before the court: the button is off and says why and by which article', async () => {
    const { house } = stage;
    const receipt = await fileDispute(house);
    const cast = await castFor(house, receipt);
    await walkTo(house, receipt.disputeId, cast, { to: 'mediating' });
    await cast.mediator.act(receipt.disputeId, 'RM', 'draft-agreement', {
      facts: '双方对事实无争议。',
      clauses: [{ kind: 'other', text: '双方约定第160922号“山城雾”商标归重庆雾里商贸有限公司所有。' }],
    });
    await walkTo(house, receipt.disputeId, cast, { to: 'in effect', after: 'drafted' });

    const applicant = await stage.onPhone('applicant');
    await applicant.open('/sign-in');
    await signIn(applicant, 'applicant');
    await openDispute(applicant, TITLE);
    await expectOnScreen(applicant, '司法确认', '2026年12月23日周三');
    await expectDisabled(applicant, '申请司法确认', '协议第1条涉及知识产权确权，法院不予受理', '民诉法解释第355条第5项');
    expect(stage.faults()).toEqual([]);
  });
});
