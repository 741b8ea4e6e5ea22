import { newId } from '@kernel';
import { Client as Postgres } from 'pg';
import { castFor, codeOf, fileDispute, walkTo } from '../support/walk';
import { checkAccess } from './accessibility';
import { signInAtDesk } from './desk';
import { expectFitsScreen, expectOnScreen } from './person';
import { picture } from './pictures';
import { enterCode } from './portal';
import { setStage, type Stage } from './stage';

/** A party proves an address and reads its messages in the local mailbox; staff see what became of them, and that a channel rests. */
describe('being told outside the site', () => {
  let stage: Stage;
  let owner: Postgres;

  beforeAll(async () => {
    stage = await setStage('browser_contacts', { LOCAL_MAILBOX: 'true' });
    owner = new Postgres({ connectionString: stage.house.databaseUrl });
    await owner.connect();
  });
  afterAll(async () => {
    await owner?.end();
    await stage?.close();
  });

  it('from the code letter to a verified address, a message in the mailbox, and the record at the desk', async () => {
    const receipt = await fileDispute(stage.house);
    const cast = await castFor(stage.house, receipt);
    await walkTo(stage.house, receipt.disputeId, cast, { to: 'submitted' });
    const party = await stage.onPhone('respondent');
    await party.open('/notice');
    await enterCode(party, codeOf(receipt, 'B'));
    await party.press('用邮件或者短信接收这件事的消息');
    await party.page.getByRole('heading', { name: '消息通知方式', level: 1 }).waitFor();
    await party.fill('电子邮箱地址', 'wuli@example.cn');
    await party.press('发送验证码');
    await expectOnScreen(party, 'wuli@example.cn');
    await expectFitsScreen(party);
    await checkAccess(party);
    await picture(party, 'contacts-unverified');
    const [{ body }] = (await owner.query('select body from local_message order by id desc limit 1')).rows as [{ body: string }];
    await party.fill('验证码', /是 (\d{6})/.exec(body)?.[1] ?? '');
    await party.press('确认');
    await expectOnScreen(party, /已验证/);
    await party.page.getByLabel('21:00 至次日').uncheck();
    await party.press('保存');
    await expectOnScreen(party, '已保存');
    await checkAccess(party);
    await picture(party, 'contacts');

    await walkTo(stage.house, receipt.disputeId, cast, { to: 'consent', after: 'submitted' });
    await stage.house.settle();
    await party.open('/mailbox');
    await expectOnScreen(party, '知和：对方申请调解，请表示是否愿意');
    await expectFitsScreen(party);
    await checkAccess(party);
    await picture(party, 'mailbox');

    const clerk = await stage.atDesk('clerk');
    await signInAtDesk(clerk, 'clerk');
    const { id } = await cast.clerk.proceeding(receipt.disputeId, 'RM');
    await clerk.open(`/desk/deliveries/${id}`);
    await expectOnScreen(clerk, '对方申请调解，请表示是否愿意', '重庆雾里商贸有限公司', '已发出');
    await checkAccess(clerk);
    await picture(clerk, 'desk-deliveries');
    await owner.query(
      `insert into contact_task (dispute_id, id, proceeding_id, delivery_id, reason, at) select dispute_id, $1, proceeding_id, id, 'bounced', now() from delivery limit 1`,
      [newId()],
    );
    await owner.query(
      `insert into queue_rest (queue, failures, reason, since, until) values ('mail', 4, 'connect ECONNREFUSED 10.0.0.3:587', now() - interval '40 minutes', now() + interval '1 minute');
       update delivery set state = 'waiting', due_at = now() - interval '50 minutes' where id = (select max(id::text)::uuid from delivery)`,
    );
    await clerk.open('/desk/undelivered');
    await expectOnScreen(clerk, '联系方式失效', /邮件通道自 .+ 起暂停/, /最早的待发消息应于 .+ 发出/, 'connect ECONNREFUSED 10.0.0.3:587');
    await checkAccess(clerk);
    await picture(clerk, 'desk-undelivered');
    await clerk.page.getByRole('button', { name: /已处理$/ }).click();
    await expectOnScreen(clerk, '没有未送达的消息。');
    expect(stage.faults()).toEqual([]);
  });
});
