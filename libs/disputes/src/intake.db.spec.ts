import { rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import type { DisputeDraftData } from '@contract';
import { type DisputeId, newId, systemActor } from '@kernel';
import { application, type DisputeWorld, makeDisputeWorld, official, person, readyDraft, refusalCode } from '../../../test/api/disputes/dispute-world';
import { hashAccessCode } from './access-code';
import { findPartyByAccessCode, getDisputeFor } from './dispute.queries';

let world: DisputeWorld;
beforeAll(async () => {
  world = await makeDisputeWorld('intake');
});
afterAll(() => world.close());

const counts = async () => {
  const [row] = await world.rows<Record<string, number>>(
    `select (select count(*)::int from dispute) as disputes, (select count(*)::int from party) as parties, (select count(*)::int from exhibit) as exhibits, (select count(*)::int from dispute_access) as access,
     (select count(*)::int from event_log) as events, (select count(*)::int from outbox) as outbox, (select coalesce(sum(seq), 0)::int from number_counter) as numbers, (select count(*)::int from stored_file where dispute_id is not null) as filed`,
  );
  return row;
};

describe('submitting a draft', () => {
  it('gives a receipt with number, files and one code per party without an account', async () => {
    const actor = person();
    const { draftId, file } = await readyDraft(world, actor);
    const receipt = await world.intake.submit(actor, draftId, newId());
    expect(receipt.receiptNumber).toMatch(/^渝知受〔2026〕[1-9]\d*号$/);
    expect(receipt.filedAt).toBe('2026-11-22T09:30:00+08:00');
    expect(receipt.files).toEqual([expect.objectContaining({ id: file.id, sha256: file.sha256, bytes: file.bytes })]);
    expect(receipt.accessCodes).toEqual([{ partyId: expect.any(String), partyName: '李四', side: 'B', code: expect.stringMatching(/^[2-9A-HJKMNP-Z]{10}$/) }]);
  });

  it('keeps the code as a hash alone, and finds the party by it', async () => {
    const actor = person();
    const { draftId } = await readyDraft(world, actor);
    const receipt = await world.intake.submit(actor, draftId, newId());
    const code = receipt.accessCodes[0]?.code ?? '';
    const typed = `${code.slice(0, 5).toLowerCase()} ${code.slice(5)}`;
    const found = await world.db.read(systemActor, (reader) => findPartyByAccessCode(reader, hashAccessCode(typed)));
    expect(found).toMatchObject({ id: receipt.accessCodes[0]?.partyId, disputeId: receipt.disputeId, side: 'B', name: '李四' });
    expect(await world.rows('select 1 from party p where to_json(p)::text like $1', [`%${code}%`])).toEqual([]);
  });

  it('answers the same key with the same receipt, codes included, and files once', async () => {
    const actor = person();
    const { draftId } = await readyDraft(world, actor);
    const key = newId();
    const first = await world.intake.submit(actor, draftId, key);
    const before = await counts();
    expect(await world.intake.submit(actor, draftId, key)).toEqual(first);
    expect(await counts()).toEqual(before);
  });

  it('makes one dispute, one event and one answer out of five presses at once, with the same key or others', async () => {
    const actor = person();
    const { draftId } = await readyDraft(world, actor);
    const shared = newId();
    const keys = [shared, shared, newId(), shared, newId()];
    const receipts = await Promise.all(keys.map((key) => world.intake.submit(actor, draftId, key)));
    for (const receipt of receipts) expect(receipt).toEqual(receipts[0]);
    expect(receipts[0]?.accessCodes).toHaveLength(1);
    const [row] = await world.rows<{ disputes: number; events: number }>(
      `select count(*)::int as disputes, (select count(*)::int from event_log e where e.dispute_id = any(array_agg(d.dispute_id)) and e.type = 'dispute.filed') as events from dispute d where d.filed_by = $1`,
      [`user:${actor.userId}`],
    );
    expect(row).toEqual({ disputes: 1, events: 1 });
  });

  it('tells the number, and no codes, when the keys are past their 72 hours', async () => {
    const actor = person();
    const { draftId } = await readyDraft(world, actor);
    const first = await world.intake.submit(actor, draftId, newId());
    await world.db.write(systemActor, (tx) => tx.query('delete from request_key where owner = $1', [actor.userId]));
    const later = await world.intake.submit(actor, draftId, newId());
    expect(later).toMatchObject({ disputeId: first.disputeId, receiptNumber: first.receiptNumber, files: first.files, accessCodes: [] });
  });

  it('numbers without a hole', async () => {
    const numbers = await world.rows<{ seq: number }>(`select substring(receipt_number from '〕(\\d+)号')::int as seq from dispute order by 1`);
    expect(numbers.map((row) => row.seq)).toEqual(numbers.map((_, index) => index + 1));
  });

  it('writes the event of the filing into the chain of the dispute', async () => {
    const actor = person();
    const { draftId } = await readyDraft(world, actor);
    const { disputeId, receiptNumber } = await world.intake.submit(actor, draftId, newId());
    expect(await world.rows('select seq, type, audience, payload from event_log where dispute_id = $1', [disputeId])).toEqual([
      { seq: 1, type: 'dispute.filed', audience: 'procedure', payload: { receiptNumber, source: 'party', files: 1 } },
    ]);
  });
});

describe('all or nothing', () => {
  const nothingFrom = async (work: () => Promise<unknown>, code: string) => {
    const before = await counts();
    expect(await refusalCode(work())).toBe(code);
    expect(await counts()).toEqual(before);
  };

  const pathOf = (sha256: string) => join(world.dataDir, 'files', sha256.slice(0, 2), sha256.slice(2, 4), sha256);

  it('refuses while a file is not on the disk, without using up a number, and files it once the file is back', async () => {
    const actor = person();
    const { draftId, file } = await readyDraft(world, actor);
    const content = `替换 ${newId()}`;
    const same = await world.upload(actor, '凭证.txt', content);
    await world.drafts.patch(actor, draftId, {
      exhibits: [
        { fileId: file.id, title: '一' },
        { fileId: same.id, title: '二' },
      ],
    });
    await rm(pathOf(same.sha256));
    const key = newId();
    await nothingFrom(() => world.intake.submit(actor, draftId, key), 'file_not_stored');
    await writeFile(pathOf(same.sha256), content);
    expect((await world.intake.submit(actor, draftId, key)).files).toHaveLength(2);
  });

  it('refuses a file whose bytes have changed on the disk, though its size is right', async () => {
    const actor = person();
    const { draftId, file } = await readyDraft(world, actor);
    await writeFile(pathOf(file.sha256), Buffer.alloc(file.bytes, 'x'));
    await nothingFrom(() => world.intake.submit(actor, draftId, newId()), 'file_not_stored');
  });

  it('refuses a half-filled draft with every field that is missing', async () => {
    const actor = person();
    const draft = await world.drafts.create(actor, { data: { title: '半份' } }, newId());
    const error = await world.intake.submit(actor, draft.id, newId()).catch((thrown) => thrown);
    expect(error.refusal.fields.map((field: { field: string }) => field.field)).toEqual(['summary', 'claims', 'parties', 'parties', 'rights', 'truthConfirmed']);
  });

  it("refuses a draft that names somebody else's file", async () => {
    const theirs = await world.upload(person());
    const actor = person();
    const { draftId } = await readyDraft(world, actor, { exhibits: [{ fileId: theirs.id, title: '别人的' }] });
    const error = await world.intake.submit(actor, draftId, newId()).catch((thrown) => thrown);
    expect(error.refusal).toMatchObject({ code: 'invalid_input', fields: [{ field: 'exhibits.0.fileId', code: 'not_found' }] });
  });

  it.each([
    ['the event', 'event_log', 'insert'],
    ['the mark on the draft', 'draft', 'update'],
  ])('rolls everything back when the database fails at %s', async (_, table, operation) => {
    const actor = person();
    const { draftId } = await readyDraft(world, actor);
    const key = newId();
    await world.asOwner(
      `create function full_disk() returns trigger language plpgsql as $f$ begin raise 'disk full'; end $f$; create trigger fails before ${operation} on ${table} execute function full_disk()`,
    );
    const before = await counts();
    await expect(world.intake.submit(actor, draftId, key)).rejects.toThrow('disk full');
    await world.asOwner(`drop trigger fails on ${table}; drop function full_disk`);
    expect(await counts()).toEqual(before);
    expect((await world.intake.submit(actor, draftId, key)).accessCodes).toHaveLength(1);
  });
});

describe('who files', () => {
  it('a clerk at the counter: its organisation sees the dispute, and every party gets a code', async () => {
    const clerk = official('clerk');
    const { draftId } = await readyDraft(world, clerk);
    const receipt = await world.intake.submit(clerk, draftId, newId());
    expect(receipt.accessCodes.map((code) => code.partyName)).toEqual(['渝中创新有限公司', '李四']);
    const view = await world.db.read(clerk, (reader) => getDisputeFor(reader, clerk, receipt.disputeId as DisputeId));
    expect(view).toMatchObject({ source: 'counter', relations: ['clerk'] });
    expect(await world.rows('select on_behalf, filing_organisation_id from dispute where dispute_id = $1', [receipt.disputeId])).toEqual([
      { on_behalf: true, filing_organisation_id: clerk.organisationId },
    ]);
  });

  it('a court, without a draft: twice the same letter is one dispute', async () => {
    const liaison = official('court_liaison');
    const colleague = { ...official('court_liaison', liaison.organisationId) };
    const letter: DisputeDraftData = application({ truthConfirmed: undefined, exhibits: [], rights: [], summary: '见委派函' });
    const file = () => world.db.write(liaison, (tx) => world.intake.fileByLetter(tx, liaison, { source: 'court', key: '(2026)渝0192民诉前调7号', data: letter }));
    const first = await file();
    expect(await file()).toEqual(first);
    const again = await world.db.write(colleague, (tx) => world.intake.fileByLetter(tx, colleague, { source: 'court', key: '(2026)渝0192民诉前调7号', data: letter }));
    expect(again).toMatchObject({ disputeId: first.disputeId, receiptNumber: first.receiptNumber, accessCodes: [] });
    const view = await world.db.read(colleague, (reader) => getDisputeFor(reader, colleague, first.disputeId as DisputeId));
    expect(view).toMatchObject({ source: 'court', relations: ['court_liaison'] });
    expect(view.parties[1]).toMatchObject({ name: '李四', address: '潼南区正兴街2号', phone: null });
  });

  it('nobody else for a court', async () => {
    const actor = person();
    expect(await refusalCode(world.db.write(actor, (tx) => world.intake.fileByLetter(tx, actor, { source: 'court', key: 'x', data: application() })))).toBe('role_not_allowed');
  });

  it('the same evidence in two filings of one moment: neither takes it from the other', async () => {
    for (let round = 0; round < 5; round++) {
      const actor = person();
      const { draftId, file } = await readyDraft(world, actor);
      const second = await world.drafts.create(actor, { data: application({ exhibits: [{ fileId: file.id, title: '同一凭证' }] }) }, newId());
      const receipts = await Promise.all([draftId, second.id].map((id) => world.intake.submit(actor, id, newId())));
      for (const { disputeId } of receipts)
        expect(
          await world.rows('select 1 from exhibit e join stored_file f on f.id = e.file_id and f.dispute_id = e.dispute_id where e.dispute_id = $1', [disputeId]),
        ).toHaveLength(1);
    }
  });

  it('one piece of evidence against two respondents: both disputes have it, over the same bytes', async () => {
    const actor = person();
    const { draftId, file } = await readyDraft(world, actor);
    const second = await world.drafts.create(actor, { data: application({ exhibits: [{ fileId: file.id, title: '同一凭证' }] }) }, newId());
    const receipts = [await world.intake.submit(actor, draftId, newId()), await world.intake.submit(actor, second.id, newId())];
    expect(receipts.map((receipt) => receipt.files.length)).toEqual([1, 1]);
    expect(receipts[1]?.files[0]?.sha256).toBe(receipts[0]?.files[0]?.sha256);
    expect(receipts[1]?.files[0]?.id).not.toBe(receipts[0]?.files[0]?.id);
  });
});
