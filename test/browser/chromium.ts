import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type Browser, chromium } from 'playwright-core';

export const webDir = join(__dirname, '../../dist/web');

export interface OpenBrowser {
  browser: Browser;
  close(): Promise<void>;
}

/** A Chromium that can write Chinese on a machine without a Chinese font: the one the PDFs use stands in its data folder. */
export async function openBrowser(): Promise<OpenBrowser> {
  const executablePath = process.env.CHROMIUM_PATH || '/usr/bin/chromium';
  if (!existsSync(executablePath)) throw new Error(`no Chromium at ${executablePath}: apt-get install chromium, or set CHROMIUM_PATH`);
  if (!existsSync(join(webDir, 'index.html'))) throw new Error(`${webDir} is missing: npm run build first`);
  const home = await mkdtemp(join(tmpdir(), 'zhihe-browser-'));
  await mkdir(join(home, 'fonts'));
  await symlink(require.resolve('@expo-google-fonts/noto-serif-sc/400Regular/NotoSerifSC_400Regular.ttf'), join(home, 'fonts/noto-serif-sc.ttf'));
  const browser = await chromium.launch({
    executablePath,
    headless: true,
    args: ['--no-sandbox', '--disable-gpu', '--no-first-run', '--disable-background-networking', '--disable-component-update', '--disable-sync'],
    env: { ...process.env, XDG_DATA_HOME: home, XDG_CACHE_HOME: home },
  });
  return {
    browser,
    close: async () => {
      await browser.close();
      await rm(home, { recursive: true, force: true });
    },
  };
}
