import { systemActor } from '@kernel';
import { insertManyCases } from '../../apps/ops/src/bench-lists.store';
import { organisations, seedPeople } from '../../apps/ops/src/seed-people';
import { checkAccess } from './accessibility';
import { signInAtDesk } from './desk';
import { expectOnScreen, type Person } from './person';
import { setStage, type Stage, step } from './stage';

const OPEN = 80;
const idOf = (username: string) => seedPeople.find((one) => one.username === username)?.id ?? '';

/** A clerk has left: what was in her hands goes to a successor, more than a page of it, over a bad line. */
describe('a hand-over', () => {
  let stage: Stage;
  let manager: Person;

  const inHands = async () =>
    (await stage.house.db.read(systemActor, (reader) =>
      reader.query(`select u.username, i.until is null as holds, count(*)::int from holding i join app_user u on u.id = i.user_id group by 1, 2 order by 1, 2`),
    )) as { username: string; holds: boolean; count: number }[];

  beforeAll(async () => {
    stage = await setStage('browser_handover');
    const { db, clock } = stage.house;
    // One in ten is open, two in three of those are the committee's.
    await insertManyCases(db, OPEN * 15, clock.now());
    await db.write(systemActor, async (tx) => {
      await tx.query(
        `insert into holding (dispute_id, id, proceeding_id, user_id, given_by, since) select dispute_id, gen_random_uuid(), id, $1, $1, $2 from proceeding where closed_at is null and organisation_id = $3`,
        [idOf('clerk'), clock.now(), organisations.cityCommittee],
      );
      await tx.query(`update appointment set valid_to = current_date - 1 where user_id = $1 and organisation_id = $2`, [idOf('clerk'), organisations.cityCommittee]);
    });
    manager = await stage.atDesk('manager');
  }, 60_000);

  afterAll(async () => {
    await stage?.close();
  });

  const dialog = () => manager.page.getByRole('dialog');

  step('the manager finds what the clerk left, and takes all of it, not the page', async () => {
    expect(await inHands()).toEqual([{ username: 'clerk', holds: true, count: OPEN }]);
    await signInAtDesk(manager, 'manager');
    await manager.open('/desk/cases?filter=all&open=true');
    await manager.page.getByRole('combobox', { name: '经办人' }).selectOption({ label: '简一帆（已离任，仍有在办）' });
    await manager.page.getByRole('checkbox', { name: '选中本页全部' }).check();
    await expectOnScreen(manager, '已选 50 件');
    await checkAccess(manager);
    await manager.press('选中符合条件的全部案件');
    await expectOnScreen(manager, `已选 ${OPEN} 件`);
  });

  step('the line breaks in the middle: what was done stays done, and nothing is done twice', async () => {
    let lost = 0;
    const sent: string[] = [];
    await manager.page.route('**/api/proceedings/bulk', async (route) => {
      sent.push(route.request().headers()['idempotency-key'] ?? '');
      if (sent.length < 2 || lost === 3) return route.continue();
      // The second request is carried out once, but no answer of it arrives, whatever the browser tries by itself.
      if (lost === 0) await route.fetch();
      lost += 1;
      return route.abort();
    });
    await manager.press(`交给同事（${OPEN}）`);
    await manager.choose('经办人', '沈知和 · 承办 0 件 · 经办 0 件');
    await manager.press(`交给同事 ${OPEN} 件`, dialog());
    await dialog().getByRole('alert').waitFor();
    expect(await inHands()).toEqual([
      { username: 'clerk', holds: false, count: 50 },
      { username: 'clerk', holds: true, count: OPEN - 50 },
      { username: 'mediator', holds: true, count: 50 },
    ]);
    await manager.press(`交给同事 ${OPEN} 件`, dialog());
    await expectOnScreen(manager, `成功 ${OPEN} 件，未成功 0 件`);
    await checkAccess(manager);
    expect(await inHands()).toEqual([
      { username: 'clerk', holds: false, count: OPEN },
      { username: 'mediator', holds: true, count: OPEN },
    ]);
    // Four requests of at most twenty-five rows; the lost one was asked for again by its own key.
    expect(new Set(sent).size).toBe(4);
    await manager.press('完成', dialog());
    await expectOnScreen(manager, '没有符合这些条件的案件。可以放宽或者清除筛选。');
  });

  step('and the successor’s list has them', async () => {
    await manager.page.unroute('**/api/proceedings/bulk');
    await manager.page.getByRole('combobox', { name: '经办人' }).selectOption({ label: '沈知和' });
    await expectOnScreen(manager, '已显示 50 件');
    await checkAccess(manager);
  });
});
