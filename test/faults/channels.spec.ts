import { ChannelWorld } from '../jobs/channel-world';
import { backends } from '../jobs/job-world';
import { MailServer } from './mail-server';
import { WorkerProcess } from './worker-process';

/** One message after the other, each met by a worker that dies at another step. How mail servers behave is in test/jobs/mail.spec.ts. */
describe.each(backends)('a worker killed while it sends, on %s', (backend) => {
  let mail: MailServer;
  let world: ChannelWorld;

  const tasks = async () => (await world.rows('select 1 from contact_task')).length;

  beforeAll(async () => {
    mail = await MailServer.start();
    world = await ChannelWorld.open(backend, 'channels_kill', { SMTP_URL: mail.url, MAIL_FROM: 'zhihe@example.cn' });
    await world.reach('mail', 'ok@example.cn');
    await world.tell();
    await world.worked();
    await world.house.rest();
  });
  afterAll(async () => {
    await WorkerProcess.stopAll();
    await world.close();
    await mail.stop();
  });

  it.each([
    ['outside:claimed', 'sent', 1, 0],
    ['outside:before-call', 'unknown', 0, 1],
    ['outside:after-call', 'unknown', 1, 1],
  ])('at %s: %s, the letter out %i times, %i tasks', async (failPoint, state, letters, newTasks) => {
    const [lettersBefore, tasksBefore] = [mail.takenBy('ok'), await tasks()];
    await world.repeat('mail', 1);
    const { config, databaseUrl } = world.house;
    const env = { DATABASE_URL: databaseUrl, REDIS_URL: world.redis?.url ?? '', DATA_DIR: config.dataDir, SMTP_URL: mail.url, MAIL_FROM: 'zhihe@example.cn' };
    expect(await WorkerProcess.start({ ...env, FAIL_POINT: failPoint }).ended()).toBe('SIGKILL');
    await world.hurry();
    await world.house.wake();
    await world.worked();
    await world.house.rest();
    const [last] = await world.rows<{ state: string }>('select state from delivery order by due_at desc limit 1');
    const found = { state: last?.state, letters: mail.takenBy('ok') - lettersBefore, tasks: (await tasks()) - tasksBefore };
    process.stdout.write(`faults: ${backend}: killed at ${failPoint}: ${JSON.stringify(found)}\n`);
    expect(found).toEqual({ state, letters, tasks: newTasks });
  });
});
