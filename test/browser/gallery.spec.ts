import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { seedWorld } from '../../apps/ops/src/seed-world';
import { openTab, signInAtDesk } from './desk';
import { expectOnScreen, type Person } from './person';
import { withPalette } from './palette-png';
import { openDispute, signIn } from './portal';
import { setStage, type Stage, step } from './stage';

const folder = process.env.ZHIHE_SCREENSHOTS ?? '';
const TALKING = '演示：“老灶台”火锅连锁商标';
const SIGNING = '演示：“磐石”五金工具商标';

// `ZHIHE_SCREENSHOTS=apps/web/pictures npx jest -c test/jest.browser.cjs gallery`, on the demonstration world at a fixed morning.
// Left out unless ZHIHE_SCREENSHOTS names a folder: pictures are taken when the design changes, and looked at.
(folder ? describe : describe.skip)('pictures of the README (left out: ZHIHE_SCREENSHOTS names no folder for them)', () => {
  let stage: Stage;
  let mediator: Person;
  let applicant: Person;

  beforeAll(async () => {
    await mkdir(folder, { recursive: true });
    stage = await setStage('browser_gallery');
    await seedWorld(stage.house.db, stage.house.config, { wall: stage.house.clock });
    await stage.house.settle();
  }, 600_000);

  afterAll(() => stage?.close());

  const take = async ({ page }: Person, name: string): Promise<void> => {
    await page.waitForLoadState('networkidle');
    await page.mouse.move(0, 0);
    await page.evaluate('document.activeElement?.blur(); scrollTo(0, 0)');
    await writeFile(join(folder, `${name}.png`), withPalette(await page.screenshot()));
  };
  const openMatter = async (words: string, title: string) => {
    await mediator.open(`/desk/cases?filter=all&procedure=RM&q=${encodeURIComponent(words)}`);
    await mediator.page.getByRole('table', { name: '全部' }).getByRole('link', { name: title }).click();
    await mediator.page.getByRole('heading', { name: title, level: 1 }).waitFor();
  };
  const paint = async (person: Person, look: string) => {
    await person.press('外观 ▾');
    await person.page.getByRole('menuitem', { name: look }).click();
  };

  step('the desk: work, list, case, agreement, calendar', async () => {
    mediator = await stage.atDesk('mediator');
    await signInAtDesk(mediator, 'mediator');
    await mediator.page.getByRole('table', { name: '轮到您' }).waitFor();
    await take(mediator, 'desk-work');
    await mediator.open('/desk/cases?filter=all');
    await mediator.page.getByRole('table', { name: '全部' }).waitFor();
    await take(mediator, 'desk-list');
    await openMatter('老灶台', TALKING);
    await openTab(mediator, '动态');
    await take(mediator, 'desk-proceeding');
    await openMatter('磐石', SIGNING);
    await openTab(mediator, '协议');
    await take(mediator, 'desk-agreement');
  });

  step('the desk in the dark, and in English', async () => {
    await mediator.open('/desk/work');
    await paint(mediator, '深色');
    await mediator.page.getByRole('table', { name: '轮到您' }).waitFor();
    await take(mediator, 'desk-work-dark');
    await paint(mediator, '浅色');
    await openMatter('老灶台', TALKING);
    await mediator.press('English');
    await mediator.page.getByRole('complementary', { name: 'Actions' }).waitFor();
    await take(mediator, 'desk-proceeding-en');
  });

  step('the bureau’s overview', async () => {
    const supervisor = await stage.atDesk('supervisor');
    await signInAtDesk(supervisor, 'supervisor');
    await supervisor.open('/desk/overview');
    await supervisor.page.getByRole('heading', { level: 1 }).waitFor();
    await take(supervisor, 'desk-overview');
  });

  step('the portal on a phone: three doors, filing, a dispute', async () => {
    applicant = await stage.onPhone('applicant');
    await applicant.open('/');
    await expectOnScreen(applicant, '我要申请');
    await take(applicant, 'portal-landing');
    await applicant.open('/sign-in?next=%2Ffile');
    await signIn(applicant, 'applicant');
    await applicant.press('开始填写');
    await applicant.page.getByRole('link', { name: '纠纷与诉求' }).waitFor();
    await take(applicant, 'portal-filing');
    await openDispute(applicant, SIGNING);
    await take(applicant, 'portal-dispute');
  });

  step('the same in 适老化 mode, and in English', async () => {
    await applicant.open('/');
    await applicant.press('大字版');
    await expectOnScreen(applicant, '我要申请');
    await take(applicant, 'portal-landing-large');
    await applicant.press('标准字号');
    const foreigner = await stage.onPhone('applicant in English');
    await foreigner.open('/');
    await foreigner.press('English');
    await foreigner.page.getByRole('button', { name: '中文' }).waitFor();
    await take(foreigner, 'portal-landing-en');
  });
});
