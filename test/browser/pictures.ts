import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import type { Person } from './person';

const folder = process.env.ZHIHE_SCREENSHOTS ?? '';

/** A picture of the whole page, for the eyes of a person; nothing unless ZHIHE_SCREENSHOTS names a folder. */
export async function picture({ page }: Person, name: string): Promise<void> {
  if (!folder) return;
  mkdirSync(folder, { recursive: true });
  await page.waitForLoadState('networkidle');
  await page.screenshot({ path: join(folder, `${name}.png`), fullPage: true });
}
