import { randomUUID } from 'node:crypto';
import { request } from 'node:http';
import type { AddressInfo } from 'node:net';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import type { DisputeDraftData, DraftView } from '@contract';
import { Client } from '../../support/client';
import { completeDraft } from '../../support/walk';
import type { Reply } from '../access/visitor';
import { type BadInputWorld, expectProblem, matterAt, openBadInputWorld, type Who } from './bad-input-world';

let world: BadInputWorld;
beforeAll(async () => {
  world = await openBadInputWorld('bad_input', 'submitted');
}, 60_000);
afterAll(() => world.house.stop());

/** Runs what should be refused, and sees that the house holds what it held. */
async function unchanged(work: () => Promise<unknown>): Promise<void> {
  const before = await world.rowCounts();
  await work();
  expect(await world.rowCounts()).toEqual(before);
}

const fieldsOf = ({ body }: Reply): string[] => (body.fields ?? []).map((one: { field: string; code: string }) => `${one.field}: ${one.code}`);

describe('a filing with something wrong in it gets no receipt', () => {
  const [applicant, respondent] = completeDraft().parties ?? [];
  const withApplicant = (more: object): Partial<DisputeDraftData> => ({ parties: [{ ...applicant, ...more }, respondent] as DisputeDraftData['parties'] });
  const withRight = (kind: string, number?: string): Partial<DisputeDraftData> => ({ rights: [{ kind, number, title: '山城雾' }] });

  it.each<[string, Partial<DisputeDraftData>, string]>([
    ['social credit code, wrong check character', withApplicant({ identifier: '91500105MA5U00000B' }), 'parties.0.identifier: social_credit_code_check'],
    ['social credit code, forbidden letter', withApplicant({ identifier: '91500105MA5U0000IA' }), 'parties.0.identifier: social_credit_code_format'],
    [
      'identity number, wrong check digit',
      withApplicant({ kind: 'person', identifierKind: 'resident_identity', identifier: '500152199003070023' }),
      'parties.0.identifier: resident_identity_check',
    ],
    [
      'identity number, 30 February',
      withApplicant({ kind: 'person', identifierKind: 'resident_identity', identifier: '500152199002300028' }),
      'parties.0.identifier: resident_identity_birth_date',
    ],
    ['patent number, wrong check digit', withRight('PAT-I', 'ZL201580027396.2'), 'rights.0.number: patent_number_check'],
    ['patent number of another kind', withRight('PAT-U', 'ZL201580027396.1'), 'rights.0.number: patent_kind_differs'],
    ['trade mark number with letters', withRight('TM', '第一号'), 'rights.0.number: trademark_number_format'],
    ['unknown right kind', withRight('XX', '1'), 'rights.0.kind: unknown_choice'],
    ['a right kind called constructor', withRight('constructor', '1'), 'rights.0.kind: unknown_choice'],
    ['unknown cause', { causeCode: '999.9' }, 'causeCode: cause_not_in_force'],
    ['a cause that is SQL', { causeCode: "1' or 1=1 --" }, 'causeCode: cause_not_in_force'],
    ['unknown division', { division: '999999' }, 'division: unknown_choice'],
    ['a division that was merged away', { division: '500105' }, 'division: division_not_in_force'],
    ['unknown division of a party', withApplicant({ division: 'Atlantis' }), 'parties.0.division: unknown_choice'],
    ['unknown dispute type', { disputeType: 'constructor' }, 'disputeType: unknown_choice'],
    ['unknown identifier kind', withApplicant({ identifierKind: '__proto__' }), 'parties.0.identifierKind: unknown_choice'],
    ['a telephone number of letters', withApplicant({ phone: 'call me' }), 'parties.0.phone: phone_format'],
    ['an e-mail address without a place', withApplicant({ email: 'a@b' }), 'parties.0.email: email_format'],
    ['three agents', withApplicant({ agents: ['甲', '乙', '丙'].map((name) => ({ name, authority: 'general' })) }), 'parties.0.agents: too_many_agents'],
    ['nobody on the other side', { parties: [applicant] as DisputeDraftData['parties'] }, 'parties: respondent_missing'],
    ['nothing but blanks', { summary: ' \u3000 ' }, 'summary: required'],
    ['a file of somebody else', { exhibits: [{ fileId: randomUUID(), title: '证明' }] }, 'exhibits.0.fileId: not_found'],
    ['the truth not confirmed', { truthConfirmed: false }, 'truthConfirmed: truth_not_confirmed'],
  ])('%s', async (_what, wrong, complaint) => {
    const { applicant: me } = world.visitors;
    const draft = (await me.ask('POST', '/drafts', { data: { ...completeDraft(), ...wrong } })).body as DraftView;
    await unchanged(async () => {
      const refused = await me.ask('POST', `/drafts/${draft.id}/submission`, {});
      expectProblem(refused, 422, 'invalid_input');
      expect(fieldsOf(refused)).toEqual([complaint]);
    });
    const checked = (await me.ask('GET', `/drafts/${draft.id}/check`)).body.problems as { field: string; code: string }[];
    // Whose a file is, only the submission asks.
    if (!complaint.startsWith('exhibits')) expect(checked.map(({ field, code }) => `${field}: ${code}`)).toEqual([complaint]);
  });
});

describe('a name that is none', () => {
  const named = ['nonsense', 'constructor', '__proto__', 'toString', "x' or 1=1 --", 'x'.repeat(90)];

  it.each(named)('as an action: %s', async (action) => {
    const view = await world.ours.cast.clerk.proceeding(world.ours.id, 'RM');
    await unchanged(async () =>
      expectProblem(
        await world.visitors.clerk.ask('POST', `/proceedings/${view.id}/actions/${encodeURIComponent(action)}`, { expectedVersion: view.version }),
        400,
        'unknown_action',
      ),
    );
  });

  it.each(named)('as anything else: %s', async (name) => {
    const { clerk, applicant, admin } = world.visitors;
    const view = await world.ours.cast.clerk.proceeding(world.ours.id, 'RM');
    const part = encodeURIComponent(name);
    expectProblem(await clerk.ask('GET', `/proceedings?filter=${part}`), 400, 'unknown_choice');
    expectProblem(await clerk.ask('GET', `/reference/${part}`), 404, 'not_found');
    expectProblem(await clerk.ask('GET', `/reference/causes?on=${part}`), 400, 'impossible_date');
    expectProblem(await clerk.ask('GET', `/procedures/${part}`), 404, 'not_found');
    expectProblem(await clerk.ask('GET', `/organisations/${part}`), 404, 'not_found');
    expectProblem(await clerk.ask('GET', `/proceedings/${view.id}/documents/${part}.pdf`), 404, 'not_found');
    expectProblem(await admin.ask('PUT', `/routing-rules/${part}`, { enabled: true, weight: 1, params: {}, expectedVersion: 1 }), 404, 'not_found');
    expectProblem(await admin.ask('POST', `/parked-work/${part}/replay`), 404, 'not_found');
    for (const path of ['/disputes/', '/proceedings/', '/drafts/', '/files/']) expectProblem(await applicant.ask('GET', `${path}${part}`), 404, 'not_found');
    expectProblem(await applicant.ask('GET', `/proceedings/${part}/timeline`), 404, 'not_found');
    expectProblem(await applicant.ask('POST', `/notices/${part}/reading`), 404, 'not_found');
    expectProblem(await applicant.ask('POST', `/proceedings/${part}/actions/withdraw`, { expectedVersion: 1 }), 404, 'not_found');
  });

  it.each([
    ...named,
    `2026-02-30_${randomUUID()}`,
    `9999-99-99T99:99:99.000000Z_${randomUUID()}`,
    `2026-11-23_${'0'.repeat(36)}`,
    '1e400',
    '-1.5',
    '99999999999',
    '9007199254740993',
  ])('as a cursor: %s', async (cursor) => {
    const { admin, clerk } = world.visitors;
    const view = await world.ours.cast.clerk.proceeding(world.ours.id, 'RM');
    const part = encodeURIComponent(cursor);
    expectProblem(await clerk.ask('GET', `/disputes?after=${part}`), 400);
    expectProblem(await clerk.ask('GET', `/proceedings?after=${part}`), 400);
    expectProblem(await clerk.ask('GET', `/notices?after=${part}`), 400);
    expectProblem(await admin.ask('GET', `/parked-work?after=${part}`), 400);
    expectProblem(await clerk.ask('GET', `/proceedings/${view.id}/timeline?before=${part}`), 400);
  });

  it.each(["' or 1=1 --", '%', '_', '\\', "%' union select password_hash from app_user --"])('a search for %s finds what has these letters, nothing else', async (search) => {
    const { status, body } = await world.visitors.clerk.ask('GET', `/proceedings?filter=all&q=${encodeURIComponent(search)}`);
    expect({ status, items: body.items }).toEqual({ status: 200, items: [] });
  });
});

describe('a date no rule reaches', () => {
  it.each(['1850-01-01', '2199-12-31'])('%s in a clause or an action is told, or taken, and never breaks anything', async (day) => {
    const ours = await matterAt(world.house, 'mediating');
    const seen = await ours.cast.mediator.proceeding(ours.id, 'RM');
    const clauses = [{ kind: 'pay', obligor: '重庆雾里商贸有限公司', payee: '重庆山城雾茶业有限公司', amountFen: 100, dueOn: day }];
    const oral = await world.visitors.mediator.ask('POST', `/proceedings/${seen.id}/actions/record-oral-agreement`, {
      expectedVersion: seen.version,
      input: { facts: '双方无争议', clauses },
    });
    if (oral.status !== 200) return expectProblem(oral);
    await world.house.settle();
    expect((await world.visitors.mediator.ask('GET', `/proceedings/${seen.id}`)).status).toBe(200);
    const confirmation = await ours.cast.applicant.proceeding(ours.id, 'SC');
    expect(confirmation.state).toBe('SC_OPEN');
  });

  it('a ruling served before the law was made is refused in plain words', async () => {
    const ours = await matterAt(world.house, 'in review');
    const seen = await ours.cast.liaison.proceeding(ours.id, 'SC');
    await unchanged(async () =>
      expectProblem(
        await world.visitors.liaison.ask('POST', `/proceedings/${seen.id}/actions/confirm`, {
          expectedVersion: seen.version,
          input: { decidedOn: '1900-01-01', servedOn: '1900-01-01' },
        }),
        409,
        'no_rule_on_that_day',
      ),
    );
  });
});

describe('twice', () => {
  const inquire = async (headers: Record<string, string>, version?: number) => {
    const view = await world.ours.cast.clerk.proceeding(world.ours.id, 'RM');
    return world.visitors.clerk.ask(
      'POST',
      `/proceedings/${view.id}/actions/ask-supplement`,
      { expectedVersion: version ?? view.version, input: { items: '补充授权委托书' } },
      headers,
    );
  };

  it('an old version is refused, in words that say what to do', async () => {
    for (const version of [2, 99, 2_147_483_647]) await unchanged(async () => expectProblem(await inquire({}, version), 409, 'stale_version'));
    for (const version of [0, -1, 1.5, 2_147_483_648, Number.MAX_SAFE_INTEGER, 1e300]) await unchanged(async () => expectProblem(await inquire({}, version), 422, 'invalid_input'));
  });

  it('the same key gets the first answer; with other content it is refused', async () => {
    const key = { 'idempotency-key': randomUUID() };
    const view = await world.theirs.cast.clerk.proceeding(world.theirs.id, 'RM');
    const press = (items: string) => world.visitors.clerk.ask('POST', `/proceedings/${view.id}/actions/ask-supplement`, { expectedVersion: view.version, input: { items } }, key);
    const first = await press('补充授权委托书');
    expect(first).toMatchObject({ status: 200, body: { state: 'RM_SUPPLEMENT' } });
    await unchanged(async () => {
      expect((await press('补充授权委托书')).body).toEqual(first.body);
      expectProblem(await press('别的内容'), 409, 'idempotency_key_reused');
    });
  });

  it('eight at once with eight keys: one is done, seven are told that somebody was faster', async () => {
    const view = await world.ours.cast.clerk.proceeding(world.ours.id, 'RM');
    const replies = await Promise.all(Array.from({ length: 8 }, () => inquire({}, view.version)));
    expect(replies.map(({ status }) => status).sort((a, b) => a - b)).toEqual([200, ...Array(7).fill(409)]);
    for (const reply of replies) if (reply.status !== 200) expectProblem(reply, 409, 'stale_version');
  });

  it('a draft sent eight times is one dispute with one number', async () => {
    const before = await world.rowCounts();
    const replies = await Promise.all(Array.from({ length: 8 }, () => world.visitors.applicant.ask('POST', `/drafts/${world.draft.id}/submission`, {})));
    expect(new Set(replies.map(({ body }) => body.receiptNumber)).size).toBe(1);
    expect((await world.rowCounts()).dispute).toBe((before.dispute ?? 0) + 1);
  });

  it('what is closed stays closed', async () => {
    const ours = await matterAt(world.house, 'submitted');
    await ours.cast.applicant.act(ours.id, 'RM', 'withdraw');
    const view = await ours.cast.applicant.proceeding(ours.id, 'RM');
    const presses: [Who, string][] = [
      ['applicant', 'withdraw'],
      ['clerk', 'inquire'],
      ['clerk', 'accept'],
      ['manager', 'appoint'],
      ['mediator', 'note'],
      ['applicant', 'sign'],
    ];
    await unchanged(async () => {
      for (const [who, action] of presses) {
        const reply = await world.visitors[who].ask('POST', `/proceedings/${view.id}/actions/${action}`, { expectedVersion: view.version });
        if (who === 'mediator') expectProblem(reply, 404, 'not_found');
        else expectProblem(reply, 409, 'wrong_state');
      }
    });
    expectProblem(await world.visitors.applicant.ask('PATCH', `/drafts/${world.draft.id}`, { data: { title: 'x' } }), 409, 'draft_submitted');
    expectProblem(await world.visitors.applicant.ask('DELETE', `/drafts/${world.draft.id}`), 409, 'draft_submitted');
  });
});

describe('an id of another dispute inside an input', () => {
  it('is not found, and the other dispute is as it was', async () => {
    const { house } = world;
    const [consent, accepted, mediating, performing] = [
      await matterAt(house, 'consent'),
      await matterAt(house, 'accepted'),
      await matterAt(house, 'mediating'),
      await matterAt(house, 'in effect'),
    ];
    const foreign = await matterAt(house, 'mediating');
    await foreign.cast.mediator.act(foreign.id, 'RM', 'plan-session', { startsAt: '2026-12-01T09:30', place: '二号调解室', duration: 15 });
    await foreign.cast.respondent.act(foreign.id, 'RM', 'offer', { onlyMediator: false, terms: '赔偿一万元' });
    const other = await foreign.cast.mediator.proceeding(foreign.id, 'RM');
    const otherDone = await matterAt(house, 'in effect');
    const done = await otherDone.cast.mediator.proceeding(otherDone.id, 'RM');
    const mine = await performing.cast.mediator.proceeding(performing.id, 'RM');
    const partyId = other.mediation?.consents[0]?.partyId;
    const sessionId = other.mediation?.sessions.find((one) => one.state === 'planned')?.id;
    const strangersFile = await (await Client.signedIn(house, 'agent')).upload('别人的.txt', Buffer.from('别人的文件'));
    await mediating.cast.mediator.act(mediating.id, 'RM', 'plan-session', { startsAt: '2026-12-02T09:30', place: '三号调解室', duration: 15 });
    const own = (await mediating.cast.mediator.proceeding(mediating.id, 'RM')).mediation;
    const ownSession = own?.sessions.find((one) => one.state === 'planned')?.id;

    const presses: [string, typeof consent, Who, string, object][] = [
      ['partyId', consent, 'clerk', 'record-consent', { partyId, willing: true, how: 'telephone' }],
      ['partyId in a list', mediating, 'mediator', 'hold-session', { sessionId: ownSession, rightsTold: true, present: [own?.consents[0]?.partyId, partyId], record: '到场' }],
      ['sessionId', mediating, 'mediator', 'hold-session', { sessionId, rightsTold: true, present: [own?.consents[0]?.partyId], record: '到场' }],
      ['sessionId', mediating, 'clerk', 'cancel-session', { sessionId, reason: '改期' }],
      ['offerId', mediating, 'applicant', 'answer-offer', { offerId: other.mediation?.offers[0]?.id, answer: 'accepted' }],
      ['obligationId', performing, 'mediator', 'mark-performed', { obligationId: done.mediation?.obligations[0]?.id, doneOn: '2026-11-23' }],
      ['fileId', performing, 'mediator', 'mark-performed', { obligationId: mine.mediation?.obligations[0]?.id, doneOn: '2026-11-23', fileId: strangersFile.id }],
      ['mediatorId', accepted, 'manager', 'appoint', { mediatorId: '01940000-0002-7000-8000-000000000012' }],
      ['mediatorId', accepted, 'applicant', 'choose-mediator', { mediatorId: '01940000-0002-7000-8000-000000000012' }],
      ['mediatorId of nobody', accepted, 'applicant', 'choose-mediator', { mediatorId: randomUUID() }],
      ['mediatorId', mediating, 'manager', 'replace-mediator', { mediatorId: '01940000-0002-7000-8000-000000000003', reason: '更换' }],
    ];
    await unchanged(async () => {
      for (const [what, matter, who, action, input] of presses) {
        const seen = await matter.cast.clerk.proceeding(matter.id, 'RM');
        const reply = await world.visitors[who].ask('POST', `/proceedings/${seen.id}/actions/${action}`, { expectedVersion: seen.version, input });
        expect({ what, action, status: reply.status }).toEqual({ what, action, status: what.startsWith('mediatorId') || what === 'sessionId' ? 409 : 404 });
        expectProblem(reply);
      }
    });
    const { version, mediation } = await foreign.cast.mediator.proceeding(foreign.id, 'RM');
    expect({ version, mediation }).toEqual({ version: other.version, mediation: other.mediation });
  }, 60_000);
});

describe('files', () => {
  const upload = async (name: string, content: Buffer) => (await Client.signedIn(world.house, 'applicant')).upload(name, content).catch((error: Error) => error.message);

  it.each([
    ['an empty one', '空.pdf', Buffer.alloc(0), 'file_empty'],
    ['a text called PDF', '改名.pdf', Buffer.from('这不是 PDF'), 'file_renamed'],
    ['a program called JPEG', '改名.jpg', Buffer.from('MZ\0\0\0\0'), 'file_renamed'],
    ['a picture called PDF', '图.pdf', Buffer.from('89504e470d0a1a0a0000000d49484452', 'hex'), 'file_renamed'],
    ['a program', '程序.exe', Buffer.from('MZ\0\0'), 'file_type_not_accepted'],
    ['a page with script', '页面.html', Buffer.from('<script>1</script>'), 'file_type_not_accepted'],
  ])('%s is refused for its own reason', async (_what, name, content, code) => {
    await unchanged(async () => expect(await upload(name, content)).toContain(`"code":"${code}"`));
  });

  it('400 MB end with an answer, take no memory and leave nothing on the disk', async () => {
    await world.house.app.listen(0, '127.0.0.1');
    const { port } = world.house.app.getHttpServer().address() as AddressInfo;
    const chunk = Buffer.alloc(1024 * 1024, 'a');
    const before = process.memoryUsage().rss;
    let highest = before;
    const status = await new Promise<number>((resolve, reject) => {
      const sending = request(
        {
          port,
          host: '127.0.0.1',
          method: 'POST',
          path: '/api/files',
          headers: { ...world.visitors.applicant.headers, 'idempotency-key': randomUUID(), 'content-type': 'multipart/form-data; boundary=b' },
        },
        (reply) => {
          reply.resume();
          resolve(reply.statusCode ?? 0);
        },
      );
      sending.on('error', reject);
      sending.write('--b\r\ncontent-disposition: form-data; name="file"; filename="big.txt"\r\n\r\n');
      let sent = 0;
      const pump = (): void => {
        highest = Math.max(highest, process.memoryUsage().rss);
        while (sent < 400 && !sending.destroyed) {
          sent += 1;
          if (!sending.write(chunk)) return void sending.once('drain', pump);
        }
        sending.end('\r\n--b--\r\n');
      };
      pump();
    });
    expect(status).toBe(413);
    expect((highest - before) / 1024 / 1024).toBeLessThan(200);
    expect(await readdir(join(world.house.config.dataDir, 'files', 'incoming')).catch(() => [])).toEqual([]);
  }, 60_000);
});
