import type { PartyView } from '@contract';
import type { Audience, PlainDate, Relation, UserId } from '@kernel';
import { audiences, relations } from '@kernel';
import { hashAccessCode, makeAccessCode } from '../access-code';
import { mayFileFor } from '../exhibit.service';
import { safeName } from '../file.service';
import { maskIdentifier } from './mask';
import { maskedParty } from './masking';
import { mergeDraft } from './merge-draft';
import { newDispute } from './new-dispute';
import { comparableName } from './normalise';

describe('maskIdentifier', () => {
  it.each([
    ['500152199003070022', '500*************22'],
    ['91500103MA5U00001G', '915*************1G'],
    ['E12345678', 'E12****78'],
    ['1234567', '*******'],
    ['', ''],
  ])('%s → %s', (identifier, masked) => expect(maskIdentifier(identifier)).toBe(masked));
});

describe('what a relation sees of a party', () => {
  const party = { side: 'B', identifier: '500152199003070022', phone: '1', email: 'e', agents: [{ phone: '2' }] } as PartyView;
  it.each<[Relation, boolean]>([
    ['applicant', false],
    ['respondent', true],
    ['clerk', true],
    ['manager', true],
    ['mediator', true],
    ['court_liaison', false],
    ['supervisor', false],
    ['system', true],
  ])('%s: open = %s', (relation, open) => {
    expect(maskedParty(party, [relation])).toEqual(open ? party : { ...party, identifier: '500*************22', phone: null, email: null, agents: [{ phone: null }] });
  });
  it('nobody: masked', () => expect(maskedParty(party, []).phone).toBeNull());
});

describe('mergeDraft', () => {
  const draft = { version: 5, data: { title: '旧', summary: '原文', claims: ['一'] }, fieldVersions: { title: 5, summary: 2, claims: 3 } };
  const merged = (changes: Parameters<typeof mergeDraft>[1], base: number) => mergeDraft(draft, changes, base);

  it('keeps the fields that are not sent', () =>
    expect(merged({ title: '新' }, 5)).toEqual({ merged: { version: 6, data: { ...draft.data, title: '新' }, fieldVersions: { ...draft.fieldVersions, title: 6 } } }));
  it('merges two windows that changed different fields', () => expect(merged({ summary: '改' }, 4)).toMatchObject({ merged: { data: { title: '旧', summary: '改' } } }));
  it('refuses a field that another window changed since', () =>
    expect(merged({ title: '新', summary: '改' }, 4)).toMatchObject({ conflicts: [{ field: 'title', code: 'draft_changed_elsewhere' }] }));
  it('takes a repeat of what is saved for no change', () => expect(merged({ title: '旧', claims: ['一'] }, 1)).toEqual({ merged: draft }));
  it.each([[''], [undefined], [[] as never]])('a blank (%p) leaves what stands', (blank) =>
    expect(merged({ summary: blank, claims: blank as never }, 5)).toEqual({ merged: draft }),
  );
  it('null erases', () => expect(merged({ summary: null }, 5)).toMatchObject({ merged: { version: 6, data: { title: '旧', claims: ['一'] }, fieldVersions: { summary: 6 } } }));
  it('a field erased elsewhere conflicts with a change of it', () => {
    const erased = mergeDraft(draft, { summary: null }, 5);
    expect('merged' in erased && mergeDraft(erased.merged, { summary: '改' }, 5)).toMatchObject({ conflicts: [{ field: 'summary' }] });
  });
  it('false and zero are values', () => expect(merged({ foreignRelated: false, amountFen: 0 }, 5)).toMatchObject({ merged: { data: { foreignRelated: false, amountFen: 0 } } }));
});

describe('newDispute', () => {
  const party = { side: 'B' as const, kind: 'person' as const, name: ' 李四 ' };
  const reference = { cause: { name: '侵害商标权纠纷', validFrom: '2026-01-01' as PlainDate }, rightKinds: [{ code: 'TM', numberFormat: 'trademark' as const }] };
  const dispute = newDispute(
    {
      parties: [
        {
          side: 'A',
          kind: 'company',
          name: '甲公司',
          identifier: '91500103 ma5u00001g',
          agents: [
            { name: '张律师', authority: 'general', self: true },
            { name: '王律师', authority: 'general' },
          ],
        },
        party,
        party,
      ],
      rights: [
        { kind: 'TM', number: '第１３２８９９４号' },
        { kind: 'TM', numberUnknown: true },
      ],
      claims: ['停止', ' '],
    },
    reference,
    { exhibitSide: 'A', filer: 'filer' as UserId },
  );

  it('writes a title as courts do', () => expect(dispute.title).toBe('甲公司与李四等侵害商标权纠纷'));
  it('writes identifiers and numbers in one way and keeps what was typed', () => {
    expect(dispute.parties[0]).toMatchObject({ identifierKind: 'social_credit_code', identifier: '91500103MA5U00001G' });
    expect(dispute.rights[0]).toMatchObject({ number: '第１３２８９９４号', normalisedNumber: '1328994', toBeCompleted: false });
  });
  it('gives the account of whoever files to the agent it says it is, and to no other', () =>
    expect(dispute.parties[0]).toMatchObject({
      userId: null,
      agents: [
        { name: '张律师', userId: 'filer' },
        { name: '王律师', userId: null },
      ],
    }));
  it('keeps the unknown unknown', () => {
    expect(dispute.parties[1]).toMatchObject({ name: '李四', identifierKind: null, identifier: null, identifierHash: null });
    expect(dispute.rights[1]).toMatchObject({ number: null, normalisedNumber: null, toBeCompleted: true });
  });
  it('drops empty claims and remembers the edition of its cause', () => expect(dispute).toMatchObject({ claims: ['停止'], causeEditionFrom: '2026-01-01' }));
});

describe('where a relation may put material', () => {
  const open: Partial<Record<Relation, Audience[]>> = {
    applicant: ['procedure', 'joint', 'caucus_a', 'adjudication', 'administrative_mediation'],
    respondent: ['procedure', 'joint', 'caucus_b', 'adjudication', 'administrative_mediation'],
    mediating_officer: ['administrative_mediation', 'officer'],
    case_handler: ['adjudication', 'panel'],
    panel: ['adjudication', 'panel'],
    panel_chief: ['adjudication', 'panel'],
    clerk: ['procedure', 'joint', 'staff', 'court'],
    manager: ['procedure', 'joint', 'staff', 'court'],
    mediator: ['procedure', 'joint', 'caucus_a', 'caucus_b', 'private', 'staff', 'court'],
  };
  it.each(relations.map((relation) => [relation]))('%s', (relation) => expect(audiences.filter((audience) => mayFileFor([relation], audience))).toEqual(open[relation] ?? []));
});

it('compares names without width, spaces and brackets', () => expect(comparableName('重庆 ＡＢＣ（两江）有限公司')).toBe(comparableName('重庆abc(两江)有限公司')));

describe('access codes', () => {
  it('are ten characters that nobody mixes up', () => {
    const codes = Array.from({ length: 500 }, makeAccessCode);
    for (const code of codes) expect(code).toMatch(/^[2-9A-HJKMNP-Z]{10}$/);
    expect(new Set(codes).size).toBe(500);
  });
  it('are the same however they are typed', () => expect(hashAccessCode(' abcde-23456 ')).toBe(hashAccessCode('ABCDE23456')));
});

describe('safeName', () => {
  it.each([
    ['C:\\用户\\合同.pdf', '合同.pdf'],
    ['../../etc/passwd', 'passwd'],
    ['合同\r\nSet-Cookie: x.pdf', '合同Set-Cookie: x.pdf'],
    ['合同\u202Efdp.exe', '合同fdp.exe'],
    ['  ', '未命名'],
    [`${'长'.repeat(300)}.docx`, `${'长'.repeat(175)}.docx`],
  ])('%j', (name, safe) => expect(safeName(name)).toBe(safe));
});
