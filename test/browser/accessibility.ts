import { readFileSync } from 'node:fs';
import type { AxeResults } from 'axe-core';
import type { Person } from './person';

const axe = readFileSync(require.resolve('axe-core/axe.min.js'), 'utf8');
const rules = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'];

/** Run in the page: where it is and what stands under which heading. */
const outline = `location.pathname.replace(/[0-9a-f-]{36}/g, ':id') + location.search + [...document.querySelectorAll('h1, h2')].map((one) => one.textContent).join(' / ')`;

/** The list that antd opens under a drop-down has no name and takes none; the box it belongs to has one. */
const context = { exclude: ['[role="listbox"][id$="_list"]'] };

const looked = new Set<string>();

/** What WCAG 2.2 A and AA asks and a program can see goes to the person's faults. A page with the same outline is looked at once. */
export async function checkAccess({ name, page, faults }: Person): Promise<void> {
  const place = `${name} at ${await page.evaluate<string>(outline)}`;
  if (looked.has(place)) return;
  looked.add(place);
  await page.evaluate(axe);
  const { violations } = await page.evaluate<AxeResults>(`axe.run(${JSON.stringify(context)}, ${JSON.stringify({ runOnly: rules, resultTypes: ['violations'] })})`);
  faults.push(...violations.flatMap((violation) => violation.nodes.map((node) => `${place}\n${violation.id}: ${node.html}\n${node.failureSummary ?? ''}`)));
}
