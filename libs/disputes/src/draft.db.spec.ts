import { Readable } from 'node:stream';
import { text } from 'node:stream/consumers';
import { type Actor, type DisputeId, type FileId, newId } from '@kernel';
import { application, type DisputeWorld, grant, makeDisputeWorld, official, partyActor, person, readyDraft, refusalCode } from '../../../test/api/disputes/dispute-world';

let world: DisputeWorld;
beforeAll(async () => {
  world = await makeDisputeWorld('drafts');
});
afterAll(() => world.close());

const fileOf = async (actor: Actor, id: string) => {
  const { file, content } = await world.files.open(actor, id);
  content.destroy();
  return file;
};

describe('a draft', () => {
  it('is made once for one key, however often the answer is lost', async () => {
    const actor = person();
    const key = newId();
    const first = await world.drafts.create(actor, { data: { title: '甲' } }, key);
    expect(await world.drafts.create(actor, { data: { title: '甲' } }, key)).toEqual(first);
    expect(await world.drafts.list(actor)).toEqual([first]);
    expect(first).toMatchObject({ version: 1, data: { title: '甲' }, files: [] });
  });

  it('takes the fields of two windows, and loses no character when both change the same one', async () => {
    const actor = person();
    const { id } = await world.drafts.create(actor, { data: { title: '原', summary: '原文' } }, newId());
    const left = await world.drafts.patch(actor, id, { title: '左窗' }, 1);
    const right = await world.drafts.patch(actor, id, { summary: '右窗' }, 1);
    expect(right).toMatchObject({ version: 3, data: { title: '左窗', summary: '右窗' } });
    const error = await world.drafts.patch(actor, id, { title: '右窗的标题', claims: ['一'] }, 1).catch((thrown) => thrown);
    expect(error.refusal).toMatchObject({ code: 'draft_changed_elsewhere', fields: [{ field: 'title' }] });
    expect(await world.drafts.get(actor, id)).toEqual(right);
    expect(left.version).toBe(2);
  });

  it('loses none of the fields that are saved at the same moment', async () => {
    const actor = person();
    const { id } = await world.drafts.create(actor, { data: {} }, newId());
    const fields = ['title', 'summary', 'disputeType', 'causeCode', 'division'] as const;
    for (const round of ['一', '二', '三', '四', '五']) {
      const { version } = await world.drafts.get(actor, id);
      await Promise.all(fields.map((field) => world.drafts.patch(actor, id, { [field]: round }, version)));
      const draft = await world.drafts.get(actor, id);
      expect(draft).toMatchObject({ version: version + fields.length, data: Object.fromEntries(fields.map((field) => [field, round])) });
    }
  });

  it('shows the files it names and those that were uploaded for it', async () => {
    const actor = person();
    const { draftId, file } = await readyDraft(world, actor);
    const uploaded = await world.files.upload(actor, { name: '后来.txt', content: Readable.from([Buffer.from('后来的')]), draftId }, newId());
    expect((await world.drafts.get(actor, draftId)).files).toEqual([file, uploaded]);
    expect((await world.drafts.list(actor))[0]?.files).toEqual([file, uploaded]);
  });

  it('is deleted with the files that were uploaded for it', async () => {
    const actor = person();
    const { id } = await world.drafts.create(actor, { data: {} }, newId());
    const file = await world.files.upload(actor, { name: 'a.txt', content: Readable.from([Buffer.from('a')]), draftId: id }, newId());
    await world.drafts.remove(actor, id);
    expect(await refusalCode(world.drafts.get(actor, id))).toBe('not_found');
    expect(await refusalCode(world.files.open(actor, file.id))).toBe('not_found');
  });

  it('does not change once it is submitted, and leaves the list', async () => {
    const actor = person();
    const { draftId } = await readyDraft(world, actor);
    await world.intake.submit(actor, draftId, newId());
    expect(await refusalCode(world.drafts.patch(actor, draftId, { title: '改' }))).toBe('draft_submitted');
    expect(await refusalCode(world.drafts.remove(actor, draftId))).toBe('draft_submitted');
    expect(await world.drafts.list(actor)).toEqual([]);
  });

  it('has one reader: for everybody else it is not there', async () => {
    const { draftId } = await readyDraft(world, person());
    const stranger = person();
    const attempts = [
      world.drafts.get(stranger, draftId),
      world.drafts.patch(stranger, draftId, { title: 'x' }),
      world.drafts.remove(stranger, draftId),
      world.drafts.check(stranger, draftId),
      world.intake.submit(stranger, draftId, newId()),
    ];
    expect(await Promise.all(attempts.map(refusalCode))).toEqual(attempts.map(() => 'not_found'));
    expect(await refusalCode(world.files.upload(stranger, { name: 'a.txt', content: Readable.from([Buffer.from('a')]), draftId }, newId()))).toBe('not_found');
  });

  it('is for accounts, and on behalf of somebody for clerks alone', async () => {
    expect(await refusalCode(world.drafts.create(partyActor(newId()), { data: {} }, newId()))).toBe('role_not_allowed');
    expect(await refusalCode(world.drafts.create(person(), { data: {}, onBehalfOf: '王大爷' }, newId()))).toBe('role_not_allowed');
    expect(await world.drafts.create(official('clerk'), { data: {}, onBehalfOf: '王大爷' }, newId())).toMatchObject({ version: 1 });
  });
});

describe('the check', () => {
  const parties = (suffix: string) => [
    { side: 'A' as const, kind: 'company' as const, name: `甲${suffix}`, identifierKind: 'other' as const, identifier: `A-${suffix}`, phone: '023-60000001' },
    { side: 'B' as const, kind: 'company' as const, name: `乙${suffix}`, identifierKind: 'other' as const, identifier: `B-${suffix}` },
  ];

  it('warns of an earlier filing with its reasons, and blocks nothing', async () => {
    const actor = person();
    const first = await readyDraft(world, actor, { parties: parties('一') });
    const { disputeId, receiptNumber } = await world.intake.submit(actor, first.draftId, newId());
    const second = await readyDraft(world, actor, { parties: parties('一') });
    const check = await world.drafts.check(actor, second.draftId);
    expect(check.problems).toEqual([]);
    expect(check.doubleFilings).toEqual([
      expect.objectContaining({ disputeId, receiptNumber, reasons: expect.arrayContaining([expect.objectContaining({ zh: '同一权利号码' })]) }),
    ]);
    await world.intake.submit(actor, second.draftId, newId());
  });

  it('warns the applicant of what was filed for it on paper, without the number of a dispute it may not see', async () => {
    const clerk = official('clerk');
    await world.intake.submit(clerk, (await readyDraft(world, clerk, { parties: parties('二'), rights: [{ kind: 'TM', number: '1328994' }] })).draftId, newId());
    const actor = person();
    const online = await readyDraft(world, actor, { parties: parties('二'), rights: [{ kind: 'TM', number: '第1328994号' }] });
    expect((await world.drafts.check(actor, online.draftId)).doubleFilings).toEqual([expect.objectContaining({ disputeId: null, receiptNumber: null })]);
  });

  it('tells a stranger nothing of who complains of whom', async () => {
    const actor = person();
    await world.intake.submit(actor, (await readyDraft(world, actor, { rights: [{ kind: 'TM', number: '160922' }] })).draftId, newId());
    const snoop = person();
    const asked = await readyDraft(world, snoop, { rights: [{ kind: 'TM', number: '160922' }], parties: [parties('三')[0]!, application().parties![1]!] });
    expect((await world.drafts.check(snoop, asked.draftId)).doubleFilings).toEqual([]);
  });

  it('writes nothing', async () => {
    const actor = person();
    const { draftId } = await readyDraft(world, actor);
    const before = await world.drafts.get(actor, draftId);
    await world.drafts.check(actor, draftId);
    expect(await world.drafts.get(actor, draftId)).toEqual(before);
  });
});

describe('a file', () => {
  it('is stored once for one key, and given back byte for byte', async () => {
    const actor = person();
    const key = newId();
    const upload = () => world.files.upload(actor, { name: '../../证据.txt', content: Readable.from([Buffer.from('内容')]) }, key);
    const first = await upload();
    expect(await upload()).toEqual(first);
    expect(first.name).toBe('证据.txt');
    const { content } = await world.files.open(actor, first.id);
    expect(await text(content)).toBe('内容');
  });

  it('is its owner’s alone until it is filed', async () => {
    const file = await world.upload(person());
    expect(await refusalCode(world.files.open(person(), file.id))).toBe('not_found');
    expect(await refusalCode(world.files.open(official('supervisor'), file.id))).toBe('not_found');
    expect(await refusalCode(world.files.open(person(), 'nonsense'))).toBe('not_found');
  });

  it('leaves no row when it is refused', async () => {
    const actor = person();
    expect(await refusalCode(world.upload(actor, '空.pdf', ''))).toBe('file_empty');
    expect(await refusalCode(world.upload(actor, '改名.pdf', '这不是 PDF'))).toBe('file_renamed');
    expect(await world.rows('select 1 from stored_file where owner = $1', [`user:${actor.userId}`])).toEqual([]);
  });
});

describe('an exhibit added later', () => {
  async function filed() {
    const filer = person();
    const receipt = await world.intake.submit(filer, (await readyDraft(world, filer)).draftId, newId());
    const mediator = official('mediator');
    await grant(world, receipt.disputeId, `user:${mediator.userId}`, 'mediator');
    return { filer, mediator, disputeId: receipt.disputeId as DisputeId, respondent: partyActor(receipt.accessCodes[0]?.partyId ?? '') };
  }
  const late = (fileId: string, audience: 'procedure' | 'joint' | 'caucus_a' | 'caucus_b' | 'private' = 'joint') => ({ fileId: fileId as FileId, title: '补充证据', audience });

  it('is seen by its audience: file, view and event', async () => {
    const { filer, respondent, disputeId } = await filed();
    const file = await world.upload(respondent);
    const exhibit = await world.exhibits.addExhibit(respondent, disputeId, late(file.id), newId());
    expect(exhibit).toMatchObject({ side: 'B', audience: 'joint', file: { id: file.id } });
    expect((await fileOf(filer, file.id)).sha256).toBe(file.sha256);
    const hidden = await world.upload(respondent);
    await world.exhibits.addExhibit(respondent, disputeId, late(hidden.id, 'caucus_b'), newId());
    expect(await refusalCode(world.files.open(filer, hidden.id))).toBe('not_found');
    expect(await world.rows(`select audience, payload->>'side' as side from event_log where dispute_id = $1 and type = 'dispute.exhibit_added' order by seq`, [disputeId])).toEqual(
      [
        { audience: 'joint', side: 'B' },
        { audience: 'caucus_b', side: 'B' },
      ],
    );
  });

  it('is added once for one key', async () => {
    const { filer, disputeId } = await filed();
    const file = await world.upload(filer);
    const key = newId();
    const first = await world.exhibits.addExhibit(filer, disputeId, late(file.id), key);
    expect(await world.exhibits.addExhibit(filer, disputeId, late(file.id), key)).toEqual(first);
    expect(await world.rows('select 1 from exhibit where dispute_id = $1', [disputeId])).toHaveLength(2);
  });

  it('can’t be put where its filer couldn’t see it', async () => {
    const { filer, respondent, disputeId } = await filed();
    const file = await world.upload(filer);
    for (const audience of ['caucus_b', 'private'] as const) {
      const error = await world.exhibits.addExhibit(filer, disputeId, late(file.id, audience), newId()).catch((thrown) => thrown);
      expect(error.refusal).toMatchObject({ code: 'invalid_input', fields: [{ field: 'audience', code: 'audience_not_yours' }] });
    }
    const error = await world.exhibits.addExhibit(respondent, disputeId, late(file.id), newId()).catch((thrown) => thrown);
    expect(error.refusal.fields).toMatchObject([{ field: 'fileId', code: 'not_found' }]);
  });

  it('finds no dispute that isn’t the actor’s', async () => {
    const { disputeId } = await filed();
    const stranger = person();
    const file = await world.upload(stranger);
    expect(await refusalCode(world.exhibits.addExhibit(stranger, disputeId, late(file.id), newId()))).toBe('not_found');
  });

  it('of the mediator lies in either caucus, as nobody’s side', async () => {
    const { mediator, respondent, disputeId } = await filed();
    const file = await world.upload(mediator);
    expect(await world.exhibits.addExhibit(mediator, disputeId, late(file.id, 'caucus_b'), newId())).toMatchObject({ side: null });
    expect((await fileOf(respondent, file.id)).id).toBe(file.id);
  });
});

describe('the desks of a clerk', () => {
  it.each([
    ['contact_point', 'contact_point'],
    ['park_desk', 'park'],
    ['people_committee', 'counter'],
  ])('%s files as %s', async (kind, source) => {
    const clerk = official('clerk');
    await world.asOwner(`insert into organisation (id, name, kind) values ('${clerk.organisationId}', '${kind} ${clerk.organisationId}', '${kind}')`);
    const { disputeId } = await world.intake.submit(clerk, (await readyDraft(world, clerk)).draftId, newId());
    expect(await world.rows('select source from dispute where dispute_id = $1', [disputeId])).toEqual([{ source }]);
  });
});
