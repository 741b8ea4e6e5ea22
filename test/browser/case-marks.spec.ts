import { answeredCase, type Department, decidedCase, departmentOf, patentDraft } from '../support/decided-case';
import { checkAccess } from './accessibility';
import { openTab, signInAtDesk } from './desk';
import { expectOnScreen } from './person';
import { picture } from './pictures';
import { setStage, type Stage } from './stage';

/** What the desk tells a handler about a case before anybody decides: its track, an earlier decision, who was looked at. */
describe('the signals of a case', () => {
  let stage: Stage;
  let department: Department;
  let again: string;

  beforeAll(async () => {
    stage = await setStage('browser_marks');
    department = await departmentOf(stage.house);
    const first = await decidedCase(stage.house, department);
    for (const { value } of (await department.handler.proceeding(first, 'AD')).choices.parties ?? [])
      await department.handler.act(first, 'AD', 'serve-decision', { party: value, servedOn: '2026-11-23' });
    await stage.at('2026-12-09T00:00');
    await stage.house.settle();
    await stage.at('2026-12-10T10:00');
    again = await answeredCase(stage.house, department, patentDraft({}, { title: '再次侵权的护坡砖' }));
  });

  afterAll(() => stage?.close());

  it('an earlier decision is shown with its evidence and confirmed by a person; the triage says what each criterion was read from', async () => {
    const { id } = await department.handler.proceeding(again, 'AD');
    const handler = await stage.atDesk('宋明理');
    await signInAtDesk(handler, 'handler');
    await handler.open(`/desk/proceedings/${id}/overview`);
    await openTab(handler, '提示');
    await expectOnScreen(handler, /R13：有已生效的在先裁决/, '渝知法裁〔2026〕1号', '证件号码相同', '待人工判断', /专利号校验位/);
    await picture(handler, 'marks-found');
    await handler.page.getByRole('button', { name: '+ 确认重复侵权' }).click();
    await handler.choose('重复侵权的被请求人', '重庆雾里商贸有限公司');
    await handler.fill('在先裁决文号或者判决案号', '渝知法裁(2026)1号');
    await handler.tick('销售');
    await handler.page.getByLabel('再次实施之日', { exact: true }).fill('2026-12-09');
    await handler.fill('认定的依据和说明', '12月9日在同一门店公证购买。');
    await checkAccess(handler);
    await picture(handler, 'mark-repeat');
    await handler.page.getByRole('button', { name: '确认重复侵权', exact: true }).click();
    await expectOnScreen(handler, '已确认', /12月9日在同一门店公证购买/);
    await checkAccess(handler);
    await picture(handler, 'marks-confirmed');
    expect(stage.faults()).toEqual([]);
  });
});
