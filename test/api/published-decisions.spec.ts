import type { Page, Problem, PublicationView, PublishedDecisionSummary, PublishedDecisionView } from '@contract';
import { systemActor } from '@kernel';
import { Client as Connection } from 'pg';
import { Client } from '../support/client';
import { type Department, decidedCase, departmentOf, patentDraft } from '../support/decided-case';
import { type RunningHouse, startHouse } from '../support/running-house';
import { statementsDuring } from '../support/statements';

const REASONS =
  '被请求人经理吴里（身份证号110101199003074514，电话13812345678）在家住重庆市渝中区民生路2号处承认销售。配方为【商业秘密：三分之二石英】。整体视觉效果无实质性差异。';

describe('a decision and the public', () => {
  let house: RunningHouse;
  let department: Department;
  let somebody: Client;
  let id: string;
  let publicId: string;

  const proceedingId = async () => (await department.handler.proceeding(id, 'AD')).id;
  const inTheMaking = async (who = department.handler) => who.get<PublicationView>(`/proceedings/${await proceedingId()}/publication`);
  const search = (query = '') => somebody.get<Page<PublishedDecisionSummary>>(`/public/decisions${query}`);
  const found = async (query: string) => (await search(query)).items.length;
  const refused = async (who: Client, action: string, input: object = {}) => {
    const answer = await who.tryAct<Problem>(id, 'AD', action, input);
    return answer.status < 300 ? undefined : (answer.body.fields?.[0]?.code ?? answer.body.code);
  };

  beforeAll(async () => {
    house = await startHouse('published');
    somebody = Client.nobody(house);
    department = await departmentOf(house);
    id = await decidedCase(house, department, { draft: patentDraft(), reasons: REASONS });
  }, 60_000);
  afterAll(() => house.stop());

  it('proposes what must be masked, to the department alone', async () => {
    const { masks, original, masked, next } = await inTheMaking();
    expect(masks.filter(({ required }) => required).map(({ kind, text }) => [kind, text])).toEqual(
      expect.arrayContaining([
        ['identity', '110101199003074514'],
        ['phone', '13812345678'],
        ['secret', '【商业秘密：三分之二石英】'],
        ['person', '吴里'],
        ['person', '何清源'],
      ]),
    );
    expect([JSON.stringify(original).includes('吴里'), JSON.stringify(masked).includes('吴里')]).toEqual([true, false]);
    expect(next?.zh).toContain('准备公开文本');
    const path = `/proceedings/${await proceedingId()}/publication`;
    expect((await department.applicant.request('GET', path)).status).toBe(403);
    expect((await department.applicant.proceeding(id, 'AD')).choices.masks).toBeUndefined();
    const supervisor = await Client.signedIn(house, 'supervisor');
    expect((await supervisor.request('GET', path)).status).toBe(403);
    expect((await department.handler.request('GET', '/proceedings/nonsense/publication')).status).toBe(404);
  });

  it('is prepared by the handler, who gives a reason for each must that stays, and adds places of the text only', async () => {
    expect(await refused(department.handler, 'publish')).toBe('publication_not_confirmed');
    expect(await refused(department.handler, 'prepare-publication', { added: '并无此句' })).toBe('mask_not_in_text');
    expect(await refused(department.handler, 'prepare-publication', { kept: ['并无此处'] })).toBe('unknown_choice');
    expect(await refused(department.handler, 'prepare-publication', { kept: ['13812345678'] })).toBe('mask_reason_missing');
    expect(await refused(department.chief, 'confirm-publication')).toBe('publication_not_prepared');
    await department.handler.act(id, 'AD', 'prepare-publication', { kept: ['13812345678'], keptBecause: '该号码为公司客服电话。' });
    expect((await inTheMaking()).prepared?.keptBecause).toBe('该号码为公司客服电话。');
    await department.handler.act(id, 'AD', 'prepare-publication', { added: '承认销售\n\n整体视觉效果' });
    const { masks, prepared, next } = await inTheMaking(department.chief);
    expect(masks.filter(({ kind }) => kind === 'other').map(({ text }) => text)).toEqual(['承认销售', '整体视觉效果']);
    expect([prepared?.by, next?.zh]).toEqual(['宋明理', expect.stringContaining('确认')]);
  });

  it('is confirmed by another than who prepared it, and then reads word for word what was confirmed', async () => {
    expect(await refused(department.handler, 'publish')).toBe('publication_not_confirmed');
    expect(await refused(department.handler, 'confirm-publication')).toBe('not_your_action');
    expect(await found('')).toBe(0);
    await department.chief.act(id, 'AD', 'prepare-publication', { added: '承认销售\n整体视觉效果' });
    expect(await refused(department.chief, 'confirm-publication')).toBe('publication_own_work');
    await department.handler.act(id, 'AD', 'prepare-publication', { added: '承认销售\n整体视觉效果' });
    await department.chief.act(id, 'AD', 'confirm-publication');
    const confirmed = (await inTheMaking()).masked;
    await department.handler.act(id, 'AD', 'publish');
    const view = await department.handler.proceeding(id, 'AD');
    expect(view.parallel.map(({ id: flag }) => flag)).toEqual(['PUBLISHED']);
    expect(view.deadlines.filter(({ ruleId }) => ruleId === 'AD-PUBLISH-20WD').map(({ state }) => state)).toEqual(['met']);
    publicId = (await inTheMaking()).publicId ?? '';
    const page = await somebody.get<PublishedDecisionView>(`/public/decisions/${publicId}`);
    expect(page).toMatchObject({ number: '渝知法裁〔2026〕1号', infringement: true, decidedOn: '2026-11-23', publishedOn: '2026-11-23', changes: [] });
    expect(page.sections).toEqual(confirmed);
    for (const hidden of ['吴里', '何清源', '110101199003074514', '13812345678', '石英', '承认销售', '民生路']) expect(JSON.stringify(page)).not.toContain(hidden);
    expect(await refused(department.handler, 'prepare-publication')).toBe('decision_public_already');
  });

  it('is found by words, by either number however it is typed, by right, year and outcome, and not by what is masked', async () => {
    const year = '&year=2026&rightKind=PAT-D&outcome=found';
    for (const q of ['护坡砖', '山城雾茶业', '渝知法裁〔2026〕1号', '渝知法裁[2026]1号', '渝知法裁（2026）１号', 'ZL201430187159.X', '201430187159X'])
      expect([q, await found(`?q=${encodeURIComponent(q)}${year}`)]).toEqual([q, 1]);
    for (const query of ['?q=吴里', '?q=13812345678', '?q=石英', '?year=2025', '?rightKind=PAT-I', '?outcome=not-found', '?q=渝知法裁〔2026〕2号'].map(encodeURI))
      expect([query, await found(query)]).toEqual([query, 0]);
  });

  it.each(['?q=一', '?year=abc', '?year=1', '?rightKind=TM', '?outcome=maybe', '?sort=number', '?q=a1&q=b2'])('refuses %s at its field', async (query) => {
    const { status, body } = await somebody.request<Problem>('GET', `/public/decisions${encodeURI(query)}`);
    expect([status, body.code, body.fields?.length]).toEqual([422, 'invalid_input', 1]);
  });

  it.each(['nonsense', '2026-02-30.00000000-0000-7000-8000-000000000000', '2026-01-01.x'])('refuses the cursor %s', async (after) => {
    expect((await somebody.request<Problem>('GET', `/public/decisions?after=${after}`)).body.code).toBe('malformed_id');
  });

  it('can’t lead anywhere else: the two routes name one table, and PostgreSQL shows their reader no row of any dispute', async () => {
    const statements = await statementsDuring(async () => {
      await search(`?q=${encodeURIComponent('护坡砖')}&year=2026&rightKind=PAT-D&outcome=found`);
      await search(`?q=${encodeURIComponent('渝知法裁〔2026〕1号')}`);
      await somebody.get(`/public/decisions/${publicId}`);
    });
    const reading = statements.filter((text) => /\bfrom\b/.test(text));
    expect(reading).toHaveLength(3);
    expect(reading.flatMap((text) => [...text.matchAll(/\b(?:from|join)\s+(\w+)/g)].map(([, table]) => table))).toEqual(Array(3).fill('published_decision'));
    expect(statements).toContain('set transaction read only');

    const connection = new Connection({ connectionString: house.databaseUrl });
    await connection.connect();
    const { rows } = await connection.query<{ name: string }>(
      `select relname as name from pg_class where relrowsecurity and relkind = 'r' and relnamespace = 'public'::regnamespace`,
    );
    const columns = await connection.query<{ name: string }>(
      `select attname as name from pg_attribute where attrelid = 'published_decision'::regclass and attnum > 0 and not attisdropped`,
    );
    const granted = await connection.query<{ right: string }>(
      `select r as right from unnest(array['SELECT', 'INSERT', 'UPDATE', 'DELETE', 'TRUNCATE']) as r where has_table_privilege('zhihe_app', 'published_decision', r)`,
    );
    const mayRewrite = await connection.query<{ name: string }>(
      `select a.attname as name from pg_attribute a where a.attrelid = 'published_decision'::regclass and a.attnum > 0 and has_column_privilege('zhihe_app', a.attrelid, a.attname, 'UPDATE')`,
    );
    await connection.end();
    expect(rows.length).toBeGreaterThan(20);
    // As the public's reader stands before PostgreSQL: no principal, no scope.
    const nobody = { ...systemActor, kind: 'user', principals: [] } as const;
    const counted = await house.db.read(nobody, (reader) => reader.query(`select ${rows.map(({ name }) => `(select count(*)::int from ${name}) as ${name}`).join(', ')}`));
    expect(Object.entries((counted as Record<string, number>[])[0] ?? {}).filter(([, count]) => count > 0)).toEqual([]);
    expect(columns.rows.map(({ name }) => name).filter((name) => /dispute|proceeding|party|user/.test(name))).toEqual([]);
    expect([granted.rows.map(({ right }) => right), mayRewrite.rows.map(({ name }) => name)]).toEqual([['SELECT', 'INSERT', 'DELETE'], ['changes']]);
  });

  it('goes at once when it is taken down, and comes back only when it is confirmed again', async () => {
    await department.handler.act(id, 'AD', 'unpublish', { reason: '遮盖有遗漏。' });
    expect((await somebody.request('GET', `/public/decisions/${publicId}`)).status).toBe(404);
    expect(await found('')).toBe(0);
    expect(await refused(department.handler, 'publish')).toBe('publication_not_confirmed');
    await department.handler.act(id, 'AD', 'prepare-publication', { added: '承认销售' });
    await department.head.act(id, 'AD', 'confirm-publication');
    await department.handler.act(id, 'AD', 'publish');
    publicId = (await inTheMaking()).publicId ?? '';
    expect(await found('?q=%E6%95%B4%E4%BD%93%E8%A7%86%E8%A7%89%E6%95%88%E6%9E%9C')).toBe(1);
  });

  it('that a court annuls says so with the day, within its own twenty working days', async () => {
    const parties = (await department.handler.proceeding(id, 'AD')).choices.parties ?? [];
    const change = { kind: 'annulled', changedOn: '2027-05-10', text: '（2026）渝01行初1号判决撤销本裁决。' };
    expect(await refused(department.handler, 'publish-change', change)).toBe('wrong_state');
    await department.handler.act(id, 'AD', 'serve-decision', { party: parties[0]?.value, servedOn: '2026-11-23' });
    await department.handler.act(id, 'AD', 'record-suit', { party: parties[0]?.value, suedOn: '2026-11-23', courtNumber: '（2026）渝01行初1号' });
    house.clock.set('2027-05-10T10:00');
    await department.handler.act(id, 'AD', 'judgment-annuls', { courtNumber: '（2026）渝01行初1号', finalOn: '2027-05-10', result: '撤销。' });
    const clock = async () =>
      (await department.handler.proceeding(id, 'AD')).deadlines.filter(({ ruleId }) => ruleId === 'AD-PUBLISH-CHANGE-20WD').map(({ state, dueOn }) => [state, dueOn]);
    // 11–14, 17–21, 24–28, 31 May, 1–4, 7 June 2027: a year without a notice, so by the week alone.
    expect(await clock()).toEqual([['running', '2027-06-07']]);
    expect(await refused(department.handler, 'publish-change', { ...change, text: '联系人电话13812345678' })).toBe('publication_unmasked');
    expect(await refused(department.handler, 'publish-change', { ...change, changedOn: '2027-05-11' })).toBe('day_to_come');
    await department.handler.act(id, 'AD', 'publish-change', change);
    expect((await clock()).map(([state]) => state)).toEqual(['met']);
    const { sections, changes } = await somebody.get<PublishedDecisionView>(`/public/decisions/${publicId}`);
    expect(changes).toEqual([{ kind: 'annulled', on: '2027-05-10', publishedOn: '2027-05-10', text: change.text }]);
    expect(sections.length).toBeGreaterThan(3);
    expect((await search()).items[0]?.changed).toEqual({ kind: 'annulled', on: '2027-05-10' });
  });

  it('pages from the newest to the oldest without a gap or a repeat', async () => {
    await house.db.write(systemActor, (tx) =>
      tx.query(`insert into published_decision (id, number, title, department, right_kind, decided_on, infringement, sections, body, words, published_on)
        select gen_random_uuid(), '渝知法裁〔2025〕' || n || '号', '旧案', '重庆市知识产权局', 'PAT-U', '2025-01-01'::date + n / 3, false, '[]', '旧案', bigrams('旧案'), '2025-12-01' from generate_series(1, 45) as n`),
    );
    const numbers: string[] = [];
    let next: string | null = '';
    let pages = 0;
    while (next !== null) {
      const page: Page<PublishedDecisionSummary> = await search(next ? `?after=${next}` : '');
      numbers.push(...page.items.map(({ number }) => number));
      next = page.next;
      pages += 1;
    }
    expect([pages, numbers.length, new Set(numbers).size]).toEqual([3, 46, 46]);
    expect(await found('?year=2025&rightKind=PAT-U&outcome=not-found')).toBe(20);
  });
});
