import type { DisputeView, DraftCheck, DraftView, ProceedingView } from '@contract';
import {
  addMonths,
  daysBetween,
  type DisputeId,
  parseCourtNumber,
  parseDecisionNumber,
  parsePatentNumber,
  parseRegistrationNumber,
  parseSocialCreditCode,
  type PlainDate,
  systemActor,
  toPlainDate,
} from '@kernel';
import { warningsOf } from '@mediation';
import { beijingTime, systemClock } from '@platform';
import { batteryDefendants, inhibitorRights, inhibitorSettlementYuan } from '../../apps/ops/src/seed-case-groups';
import { liquorInstalments, publishedCases } from '../../apps/ops/src/seed-cases';
import { seedDisputes } from '../../apps/ops/src/seed-disputes';
import { desks, lineTo, type SeedDispute } from '../../apps/ops/src/seed-line';
import { readReferenceTables } from '../../libs/reference/src/load';
import { citation, divisionOn } from '../../libs/reference/src/lookups';
import { Client } from '../support/client';
import { type RunningHouse, startHouse } from '../support/running-house';

/**
 * The published cases of the rule book (shared/law/real-cases.md), as the demonstration world holds them: what their
 * `Assert` lines say of intake, mediation, referral and confirmation. Cases 4, 5, 8 and 27 are figures without a dispute
 * here. Left out: administrative adjudication and the linkage (25, 32, the transfer of 4), and the prompt for a
 * patentability report (24), which no room of the house has yet.
 */
describe('published cases', () => {
  let house: RunningHouse;

  const caseOf = (key: string): SeedDispute => {
    const found = publishedCases.find((one) => one.key === key);
    if (!found) throw new Error(`no published case ${key}`);
    return found;
  };

  /** The same facts, walked on from where the source ends, by the same people. */
  const walkedOn = (key: string, line: SeedDispute['line']): SeedDispute => {
    const { data } = caseOf(key);
    const parties = data.parties?.map((party) => (party.side === 'B' ? { ...party, division: '5001LJ' } : party));
    return { ...caseOf(key), key: `${key}-on`, daysAgo: 20, data: { ...data, title: titleOn(key), parties }, line };
  };
  const titleOn = (key: string) => `${caseOf(key).data.title}·续`;

  const walked = [walkedOn('case-1', lineTo(desks.city, 'joined')), walkedOn('case-6', lineTo(desks.association, 'joined'))];

  beforeAll(async () => {
    house = await startHouse('real_cases');
    // PostgreSQL's clock decides what is over, so the house is at the same day.
    house.clock.set(beijingTime(systemClock.now()));
    await seedDisputes(house.db, house.config, { wall: house.clock, disputes: [...publishedCases, ...walked] });
    await house.settle();
  }, 120_000);

  afterAll(() => house.stop());

  const idOf = async (title: string | undefined): Promise<DisputeId> => {
    const [row] = (await house.db.read(systemActor, (reader) => reader.query('select dispute_id as id from dispute where title = $1', [title]))) as { id: DisputeId }[];
    if (!row) throw new Error(`no dispute called ${title}`);
    return row.id;
  };
  const signedIn = new Map<string, Promise<Client>>();
  /** Everybody signs in once. */
  const as = (username: string): Promise<Client> => {
    const client = signedIn.get(username) ?? Client.signedIn(house, username);
    signedIn.set(username, client);
    return client;
  };
  const disputeOf = async (username: string, title: string | undefined): Promise<DisputeView> => (await as(username)).get<DisputeView>(`/disputes/${await idOf(title)}`);
  const proceedingOf = async (username: string, key: string, procedure: string): Promise<ProceedingView> =>
    (await as(username)).proceeding(await idOf(caseOf(key).data.title), procedure);
  const payOf = (view: ProceedingView) => view.mediation?.agreement?.clauses.filter((clause) => clause.kind === 'pay') ?? [];

  describe('1 小天才: a patent whose number is unknown', () => {
    it('is saved and checked without it when the form says so, and only then', async () => {
      const clerk = await as('clerk');
      const { data } = caseOf('case-1');
      const problemsOf = async (rights: object[] | undefined) => {
        const draft = await clerk.must<DraftView>('POST', '/drafts', { data: { ...data, rights } });
        return (await clerk.get<DraftCheck>(`/drafts/${draft.id}/check`)).problems.map(({ field, code }) => [field, code]);
      };
      expect(await problemsOf(data.rights)).toEqual([]);
      expect(await problemsOf([{ kind: 'PAT-D' }])).toEqual([['rights.0.number', 'right_number_missing']]);
    });

    it('stands with the flag “to be completed”', async () => {
      expect((await disputeOf('clerk', caseOf('case-1').data.title)).rights).toMatchObject([{ number: null, toBeCompleted: true }]);
    });

    it('yields no application for confirmation and goes to no court', async () => {
      const clerk = await as('clerk');
      const id = await idOf(titleOn('case-1'));
      const preparing = await clerk.proceeding(id, 'SC');
      expect(preparing.state).toBe('SC_PREPARING');
      const court = preparing.confirmation?.courts.find((one) => one.competent);
      await clerk.act(id, 'SC', 'choose-court', { courtCode: court?.code });
      const chosen = await clerk.proceeding(id, 'SC');
      expect(chosen.documents.find(({ kind }) => kind === 'confirmation-application')).toMatchObject({ ready: false, why: { zh: '权利编号待补全' } });
      expect(chosen.actions.find(({ action }) => action === 'send')?.refusal?.code).toBe('packet_incomplete');
    });
  });

  it('4 彭水: the appeal goes to the fourth intermediate court', async () => {
    const rows = await house.db.read(systemActor, (reader) =>
      reader.query(`select j.court, c.level from court_jurisdiction j join court c on c.code = j.court where j.scope = 'territory' and '500243' = any(j.divisions)`),
    );
    expect(rows).toEqual([{ court: '渝04', level: 'intermediate' }]);
  });

  it('5 璧山 is division 500120', async () => {
    const divisions = await (await as('clerk')).get<{ code: string; name: { zh: string } }[]>('/reference/divisions');
    expect(divisions).toContainEqual(expect.objectContaining({ code: '500120', name: expect.objectContaining({ zh: '璧山区' }) }));
    expect(divisionOn(readReferenceTables().divisions, '500120', toPlainDate('2023-08-04'))?.code).toBe('500120');
  });

  describe('6 成渝 industrial software', () => {
    it('is foreign-related, about software, and its amount stays unknown', async () => {
      const dispute = await disputeOf('hmanager', caseOf('case-6').data.title);
      expect(dispute).toMatchObject({ foreignRelated: true, amountFen: null, rights: [{ kind: 'SW' }] });
      expect(dispute.parties.map(({ side, kind }) => [side, kind])).toEqual([
        ['A', 'foreign_company'],
        ['B', 'company'],
        ['B', 'company'],
      ]);
    });

    it('can be confirmed by an intermediate court alone (民诉法 205(2))', async () => {
      const manager = await as('hmanager');
      const { confirmation } = await manager.proceeding(await idOf(titleOn('case-6')), 'SC');
      const competent = confirmation?.courts.filter((court) => court.competent) ?? [];
      expect(competent.map(({ code }) => code)).toContain('渝01/知产');
      expect([...new Set(competent.map(({ level }) => level))]).toEqual(['intermediate']);
    });
  });

  it('8 2019–2023: 111,344 of 111,690 closed print as 99.7 %', () => {
    expect(((111_344 / 111_690) * 100).toFixed(2)).toBe('99.69');
    expect(((111_344 / 111_690) * 100).toFixed(1)).toBe('99.7');
  });

  describe('9 confirmation of a mediated patent infringement', () => {
    it.each([
      ['judicial_confirmation_ruling', '2021-06-30', '195'],
      ['judicial_confirmation_ruling', '2026-11-23', '206'],
      ['judicial_confirmation', '2021-06-30', '194'],
      ['judicial_confirmation', '2026-11-23', '205'],
    ])('%s of %s cites article %s', (topic, on, article) => {
      expect(citation(readReferenceTables().citations, '民事诉讼法', topic, toPlainDate(on))?.article).toBe(article);
    });

    it('decides no ownership, so nothing of 解释 355(5) stands against the joint application', async () => {
      const view = await proceedingOf('clerk', 'case-9', 'SC');
      expect(view.state).toBe('SC_PREPARING');
      expect(view.confirmation?.joined.every(({ joinedAt }) => joinedAt !== null)).toBe(true);
      const clauses = (await proceedingOf('clerk', 'case-9', 'RM')).mediation?.agreement?.clauses as unknown as Parameters<typeof warningsOf>[0];
      expect(warningsOf(clauses)).toEqual([]);
      expect(warningsOf([...clauses, { kind: 'other', text: '双方确认涉案专利权归申请人所有。' }]).map(({ clause }) => clause)).toEqual([clauses.length + 1]);
    });
  });

  describe('12 金昌: 40,000 yuan in three instalments', () => {
    it('are three obligations that sum to the whole', async () => {
      const { mediation } = await proceedingOf('clerk', 'case-12', 'SD');
      expect(mediation?.obligations).toHaveLength(3);
      expect(mediation?.obligations.reduce((sum, one) => sum + (one.amountFen ?? 0), 0)).toBe(4_000_000);
    });

    it('leave two years to apply for enforcement, from the last day of the last one (民诉法 250(2))', async () => {
      const { mediation } = await proceedingOf('clerk', 'case-12', 'SD');
      const days = (mediation?.obligations ?? []).map(({ dueOn }) => dueOn as PlainDate);
      expect(new Set(days).size).toBe(liquorInstalments.length);
      const enforcement = (await proceedingOf('liaison', 'case-12', 'SC')).deadlines.filter(({ ruleId }) => ruleId === 'ENF-2Y');
      expect(enforcement.map(({ triggerOn, state }) => [triggerOn, state])).toEqual([[days.at(-1), 'running']]);
      expect(enforcement[0] && enforcement[0].dueOn >= addMonths(days.at(-1) as PlainDate, 24)).toBe(true);
    });
  });

  it('14 东湖: two related referrals before filing, each with a result of its own', async () => {
    const [first, second] = ['case-14-1', 'case-14-2'].map((key) => caseOf(key).data.title);
    const disputes = [await disputeOf('liaison', first), await disputeOf('liaison', second)];
    expect(disputes[0]?.tags).toEqual(disputes[1]?.tags);
    const [firstId, secondId] = [await idOf(first), await idOf(second)];
    const mediator = await as('mediator');
    const manager = await as('manager');
    await mediator.act(firstId, 'SD', 'terminate', { ground: 'T5', reason: '分歧较大。' });
    expect([(await manager.proceeding(firstId, 'SD')).state, (await manager.proceeding(secondId, 'SD')).state]).toEqual(['SD_ENDED', 'SD_CONTACTING']);
    const contacting = await mediator.proceeding(secondId, 'SD');
    const respondent = (await mediator.get<DisputeView>(`/disputes/${secondId}`)).parties.find(({ side }) => side === 'B');
    expect(contacting.actions.find(({ action }) => action === 'record-consent')?.refusal).toBeNull();
    await mediator.act(secondId, 'SD', 'record-consent', { partyId: respondent?.id, willing: false, how: 'telephone' });
    expect((await manager.proceeding(secondId, 'SD')).state).toBe('SD_ENDED');
    const grounds = await house.db.read(systemActor, (reader) =>
      reader.query(`select payload ->> 'ground' as ground from event_log where dispute_id = any($1) and payload ->> 'to' = 'SD_ENDED' order by ground`, [[firstId, secondId]]),
    );
    expect(grounds).toEqual([{ ground: 'T4' }, { ground: 'T5' }]);
  });

  it('16 武汉经开: twenty days are within the thirty of a referral before filing', async () => {
    const view = await proceedingOf('clerk', 'case-16', 'SD');
    expect(view.state).toBe('SD_AGREED');
    const term = view.deadlines.find(({ ruleId }) => ruleId === 'SD-ENTRUST-30D');
    const effectiveOn = view.mediation?.agreement?.effectiveOn as PlainDate;
    expect(daysBetween(term?.triggerOn as PlainDate, effectiveOn)).toBe(20);
    expect(term?.state).toBe('met');
    expect(effectiveOn <= (term?.dueOn ?? '')).toBe(true);
  });

  describe('18 南谯: one right, twenty-five defendants', () => {
    it('are to pay 844,500 yuan', () => {
      expect(batteryDefendants).toHaveLength(25);
      expect(batteryDefendants.reduce((sum, { yuan }) => sum + yuan, 0)).toBe(844_500);
    });

    it('have an agreement each, over the same right', async () => {
      const keys = publishedCases.filter(({ key }) => key.startsWith('case-18-')).map(({ key }) => key);
      const views = await Promise.all(keys.map((key) => proceedingOf('clerk', key, 'RM')));
      expect(new Set(views.map((view) => view.mediation?.agreement?.id)).size).toBe(3);
      expect(views.map((view) => payOf(view).map(({ amountFen }) => amountFen))).toEqual([[3_300_000], [3_300_000], [5_250_000]]);
      const disputes = await Promise.all(keys.map((key) => disputeOf('clerk', caseOf(key).data.title)));
      expect(new Set(disputes.map(({ rights }) => rights.map(({ title }) => title).join())).size).toBe(1);
      expect(disputes.map(({ parties }) => parties.filter(({ side }) => side === 'B').length)).toEqual([1, 1, 1]);
    });
  });

  describe('22 PI3K inhibitor: six requests on one group of rights', () => {
    const keys = [1, 2, 3, 4, 5, 6].map((serial) => `case-22-${serial}`);

    it('name the same three patents, each with its check digit', async () => {
      const disputes = await Promise.all(keys.map((key) => disputeOf('pmanager', caseOf(key).data.title)));
      for (const { rights } of disputes) expect(rights.map(({ number }) => number)).toEqual(inhibitorRights.map(({ number }) => number));
      expect(inhibitorRights.map(({ number }) => parsePatentNumber(number).ok)).toEqual([true, true, true]);
    });

    it('end differently for each respondent', async () => {
      const states = await Promise.all(keys.map(async (key) => (await proceedingOf('pmanager', key, 'PM')).state));
      expect(states).toEqual(['PM_PERFORMING', 'PM_REJECTED', 'PM_REJECTED', 'PM_REJECTED', 'PM_REJECTED', 'PM_REJECTED']);
    });

    it('mediate the damages alone: 100,000 yuan are owed, the stop is a clause', async () => {
      const view = await proceedingOf('pmanager', 'case-22-1', 'PM');
      expect(view.mediation?.obligations.map(({ amountFen }) => amountFen)).toEqual([inhibitorSettlementYuan * 100]);
      expect(view.mediation?.agreement?.clauses.map(({ kind }) => kind)).toContain('stop');
    });
  });

  it('24 护坡砖: a design whose check digit is X, against two respondents', async () => {
    const dispute = await disputeOf('pmanager', caseOf('case-24').data.title);
    expect(dispute.rights).toMatchObject([{ kind: 'PAT-D', number: 'ZL201430187159.X', toBeCompleted: false }]);
    expect(dispute.parties.filter(({ side }) => side === 'B').map(({ name }) => name)).toEqual(['三和建设', '鸿泰景观']);
    expect(parsePatentNumber('ZL201430187159.X')).toMatchObject({ ok: true, value: { kind: 'design' } });
    expect(parsePatentNumber('ZL201430187159.1').ok).toBe(false);
  });

  it('27 集侵字[2019]1号 and layout-design BS.12500520.2 are read', () => {
    expect(parseDecisionNumber('集侵字[2019]1号')).toMatchObject({ ok: true, value: { number: '集侵字〔2019〕1号', organ: '集侵字', year: 2019, serial: 1 } });
    expect(parseRegistrationNumber('layout_design', 'BS.12500520.2')).toMatchObject({ ok: true, value: { number: 'BS.12500520.2', warnings: [] } });
    expect(readReferenceTables().jurisdictions.find(({ scope, rightKinds }) => scope === 'appeal' && rightKinds.includes('IC'))?.court).toBe('最高法/知产');
  });

  describe('33 (2022)皖04民初277号', () => {
    const codes = ['913404215501717798', '913400004850014306'];

    it('was taken in with both codes and the patent number', async () => {
      const dispute = await disputeOf('liaison2', caseOf('case-33').data.title);
      expect(dispute.amountFen).toBe(42_000_000);
      expect(dispute.rights).toMatchObject([{ kind: 'PAT-D', number: '200930026343.5' }]);
      expect(dispute.parties.filter(({ side }) => side === 'B')).toHaveLength(2);
    });

    it('is refused at the field when one digit is flipped', async () => {
      const clerk = await as('clerk');
      const { data } = caseOf('case-33');
      const checked = async (change: (text: string) => string) => {
        const parties = data.parties?.map((party) => (party.identifierKind === 'social_credit_code' ? { ...party, identifier: change(party.identifier ?? '') } : party));
        const rights = data.rights?.map((right) => ({ ...right, number: change(right.number ?? '') }));
        const draft = await clerk.must<DraftView>('POST', '/drafts', { data: { ...data, parties, rights } });
        return (await clerk.get<DraftCheck>(`/drafts/${draft.id}/check`)).problems.map(({ field }) => field);
      };
      const flipped = (text: string) => text.replace(/\d(?=\d{3})/, (digit) => String((Number(digit) + 1) % 10));
      expect(await checked((text) => text)).toEqual([]);
      expect(await checked(flipped)).toEqual(['parties.1.identifier', 'parties.2.identifier', 'rights.0.number']);
      expect(codes.map((code) => [parseSocialCreditCode(code).ok, parseSocialCreditCode(flipped(code)).ok])).toEqual([
        [true, false],
        [true, false],
      ]);
    });

    it('is a first-instance civil matter of an intermediate court', async () => {
      expect(parseCourtNumber('(2022)皖04民初277号')).toMatchObject({ ok: true, value: { court: '皖04', level: 'intermediate', type: '民初', year: 2022, serial: 277 } });
      const offered = await proceedingOf('pmanager', 'case-33', 'SD');
      expect(offered.state).toBe('SD_OFFERED');
      expect(offered.deadlines.map(({ ruleId, triggerOn }) => [ruleId, triggerOn])).toEqual([['SD-ACCEPT-3WD', expect.stringMatching(/^\d{4}/)]]);
    });
  });
});
