import type { AddressInfo } from 'node:net';
import type { BrowserContext, BrowserContextOptions } from 'playwright-core';
import { type RunningHouse, startHouse } from '../support/running-house';
import { openBrowser, webDir } from './chromium';
import { Person } from './person';

/** How long anything may take to appear. Long on purpose: a busy machine is no failure. */
const PATIENCE_MS = 20_000;

const phone: BrowserContextOptions = { viewport: { width: 390, height: 844 }, hasTouch: true, isMobile: true };
const wide: BrowserContextOptions = { viewport: { width: 1440, height: 900 } };

export interface Stage {
  house: RunningHouse;
  onPhone(name: string): Promise<Person>;
  atDesk(name: string): Promise<Person>;
  /** Another tab of the same browser, still signed in. */
  anotherTab(person: Person): Promise<Person>;
  /** Sets the clock of the server and of every screen. */
  at(beijing: string): Promise<void>;
  /** What went wrong inside the pages of everybody so far. */
  faults(): string[];
  close(): Promise<void>;
}

/** The whole house on a port, and a browser in which each person has cookies of their own. */
export async function setStage(name: string, env?: Record<string, string>): Promise<Stage> {
  const { browser, close } = await openBrowser();
  const house = await startHouse(name, { port: true, webDir, ...(env && { env }) });
  const { port } = house.app.getHttpServer().address() as AddressInfo;
  const contexts: BrowserContext[] = [];
  const everybody: Person[] = [];

  const personIn = async (context: BrowserContext, who: string): Promise<Person> => {
    const person = new Person(who, await context.newPage());
    everybody.push(person);
    return person;
  };
  const enter = async (who: string, screen: BrowserContextOptions): Promise<Person> => {
    const context = await browser.newContext({ ...screen, baseURL: `http://127.0.0.1:${port}`, locale: 'zh-CN', timezoneId: 'Asia/Shanghai', reducedMotion: 'reduce' });
    context.setDefaultTimeout(PATIENCE_MS);
    await context.clock.setFixedTime(house.clock.now());
    contexts.push(context);
    return personIn(context, who);
  };

  return {
    house,
    onPhone: (who) => enter(who, phone),
    atDesk: (who) => enter(who, wide),
    anotherTab: (person) => personIn(person.page.context(), person.name),
    at: async (beijing) => {
      house.clock.set(beijing);
      for (const context of contexts) await context.clock.setFixedTime(house.clock.now());
    },
    faults: () => everybody.flatMap((person) => person.faults),
    close: async () => {
      await close();
      await house.stop();
    },
  };
}

let hasFailed = false;

/** One step of a story told in several: behind one that failed the others don't wait for what can't come any more. */
export function step(name: string, play: () => Promise<void>): void {
  it(name, async () => {
    if (hasFailed) throw new Error('an earlier step of this story failed');
    hasFailed = true;
    await play();
    hasFailed = false;
  });
}
