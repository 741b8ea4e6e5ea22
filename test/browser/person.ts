import type { Locator, Page } from 'playwright-core';

/** Where to look: the whole page, or a part of it. */
export type Part = Pick<Locator, 'getByLabel' | 'getByRole' | 'getByText'>;

const literally = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** The label as people read it; what isn't demanded says so behind it. */
const labelled = (label: string) => new RegExp(`^${literally(label)}(（选填）)?$`);

/** Somebody in front of a screen, who finds things by the words on them. */
export class Person {
  /** Faults that the story itself would not stumble over: exceptions, complaints of React, barriers for those who can't see or point. */
  readonly faults: string[] = [];

  constructor(
    readonly name: string,
    readonly page: Page,
  ) {
    page.on('pageerror', (error) => this.faults.push(`${name}: ${error.message}`));
    page.on('console', (message) => {
      // The browser logs every refusal of the server; those are answers.
      if (message.type() === 'error' && !message.text().startsWith('Failed to load resource')) this.faults.push(`${name}: ${message.text()}`);
    });
  }

  async open(path: string): Promise<void> {
    await this.page.goto(path);
  }

  /** A button or a link, by its exact name. */
  async press(name: string, part: Part = this.page): Promise<void> {
    await part
      .getByRole('button', { name, exact: true })
      .or(part.getByRole('link', { name, exact: true }))
      .click();
  }

  async fill(label: string, value: string, part: Part = this.page): Promise<void> {
    await part.getByLabel(labelled(label)).fill(value);
  }

  /** One of a drop-down list of the browser's own. */
  async select(label: string, option: string, part: Part = this.page): Promise<void> {
    await part.getByLabel(labelled(label)).selectOption({ label: option });
  }

  /** A box to tick or one of several round ones, by the beginning of its words, in the group of this name. */
  async choose(group: string, choice: string): Promise<void> {
    await this.tick(choice, this.page.getByRole('group', { name: labelled(group) }));
  }

  async tick(choice: string, part: Part = this.page): Promise<void> {
    const begins = { name: new RegExp(`^${literally(choice)}`) };
    await part.getByRole('radio', begins).or(part.getByRole('checkbox', begins)).check();
  }

  /** Opens what is folded away under these words. */
  async unfold(summary: string, part: Part = this.page): Promise<void> {
    await part.getByText(summary, { exact: true }).first().click();
  }
}

/** Waits until every one of these texts stands on the person's screen. */
export async function expectOnScreen(person: Person, ...texts: (string | RegExp)[]): Promise<void> {
  for (const text of texts) {
    await person.page
      .getByText(text)
      .filter({ visible: true })
      .first()
      .waitFor()
      .catch(async () => {
        throw new Error(`${person.name} does not see “${String(text)}” at ${person.page.url()}\n${await person.page.locator('body').innerText()}`);
      });
  }
}

/** For after something else has been seen: says nothing about a page that is still loading. */
export async function expectNotOnScreen(person: Person, text: string): Promise<void> {
  expect(await person.page.locator('body').innerText()).not.toContain(text);
}

/** The button is there, can't be pressed, and what describes it says why. */
export async function expectDisabled(person: Person, button: string, ...reasons: string[]): Promise<void> {
  const found = person.page.getByRole('button', { name: button, exact: true, disabled: true });
  await found.waitFor();
  const id = await found.getAttribute('aria-describedby');
  const why = await person.page.locator(`[id="${id}"]`).innerText();
  for (const reason of reasons) expect(why).toContain(reason);
}

/** The field is marked as wrong, and what describes it says these words. */
export async function expectAtField(person: Person, label: string, words: string): Promise<void> {
  const field = person.page.getByLabel(labelled(label)).and(person.page.locator('[aria-invalid="true"]'));
  await field.waitFor();
  const notes = (await field.getAttribute('aria-describedby'))?.split(' ') ?? [];
  expect(await person.page.locator(`[id="${notes.at(-1)}"]`).innerText()).toContain(words);
}

/** Waits until the field or list holds this value: a page may have its address before its content. */
export async function expectValue(field: Locator, value: string): Promise<void> {
  const deadline = Date.now() + 15_000;
  while ((await field.inputValue()) !== value && Date.now() < deadline) await field.page().waitForTimeout(50);
  expect(await field.inputValue()).toBe(value);
}

/** Nothing on the page is wider than the screen: nobody has to push it sideways to read. */
export async function expectFitsScreen(person: Person): Promise<void> {
  const { page } = person;
  expect(await page.evaluate('document.documentElement.scrollWidth')).toBeLessThanOrEqual(page.viewportSize()?.width ?? 0);
}
