import { randomUUID } from 'node:crypto';
import type { DeskSettings, DisputeDraftData, DisputeView, DraftView, FileView, ReceiptView, Side } from '@contract';
import { type Role, systemActor } from '@kernel';
import { organisations, seedPeople } from '../../../apps/ops/src/seed-people';
import { Client } from '../../support/client';
import { type RunningHouse, startHouse } from '../../support/running-house';
import { castFor, codeOf, completeDraft, walkTo } from '../../support/walk';
import { Visitor } from './visitor';

/** What somebody is to a dispute. */
export const standings = {
  'own side': true,
  'other side': true,
  'own organisation': true,
  'appointed mediator': true,
  'court it was sent to': true,
  supervision: true,
  'other organisation': false,
  'declined organisation': false,
  'former mediator': false,
  'colleague of the mediator': false,
  'other court': false,
  'other party’s dispute': false,
  none: false,
} as const;
export type Standing = keyof typeof standings;

type Matter = 'mist' | 'lamp';

interface Person {
  roles: readonly Role[];
  /** To the dispute that went all the way to the court, and to the one that a patent panel is offered. */
  mist: Standing;
  lamp: Standing;
}

/** Everybody who comes to the door. `agent` files for somebody, who keeps a code; other parties without an account have their codes too. */
export const people = {
  nobody: { roles: [], mist: 'none', lamp: 'none' },
  applicant: { roles: ['applicant'], mist: 'own side', lamp: 'other party’s dispute' },
  agent: { roles: ['applicant', 'agent'], mist: 'other party’s dispute', lamp: 'own side' },
  'applicant of lamp': { roles: ['respondent'], mist: 'other party’s dispute', lamp: 'own side' },
  'respondent of mist': { roles: ['respondent'], mist: 'other side', lamp: 'other party’s dispute' },
  'respondent of lamp': { roles: ['respondent'], mist: 'other party’s dispute', lamp: 'other side' },
  clerk: { roles: ['clerk'], mist: 'own organisation', lamp: 'other organisation' },
  manager: { roles: ['manager'], mist: 'own organisation', lamp: 'other organisation' },
  mediator: { roles: ['mediator'], mist: 'appointed mediator', lamp: 'other organisation' },
  mediator2: { roles: ['mediator'], mist: 'former mediator', lamp: 'other organisation' },
  smanager: { roles: ['manager', 'clerk'], mist: 'declined organisation', lamp: 'other organisation' },
  handler: { roles: ['case_handler'], mist: 'none', lamp: 'none' },
  smediator: { roles: ['mediator'], mist: 'declined organisation', lamp: 'other organisation' },
  pmanager: { roles: ['manager', 'clerk'], mist: 'other organisation', lamp: 'own organisation' },
  pmediator: { roles: ['mediator'], mist: 'other organisation', lamp: 'colleague of the mediator' },
  hmanager: { roles: ['manager', 'clerk'], mist: 'other organisation', lamp: 'other organisation' },
  liaison: { roles: ['court_liaison'], mist: 'court it was sent to', lamp: 'other court' },
  liaison2: { roles: ['court_liaison'], mist: 'other court', lamp: 'other court' },
  enforcer: { roles: ['enforcement_officer'], mist: 'none', lamp: 'none' },
  police: { roles: ['police_officer'], mist: 'none', lamp: 'none' },
  supervisor: { roles: ['supervisor'], mist: 'supervision', lamp: 'supervision' },
  admin: { roles: ['administrator'], mist: 'none', lamp: 'none' },
} as const satisfies Record<string, Person>;
export type PersonName = keyof typeof people;
export const names = Object.keys(people) as PersonName[];

export const rolesOf = (who: PersonName): readonly Role[] => people[who].roles;
const whoSees = (matter: Matter): PersonName[] => names.filter((who) => standings[people[who][matter]]);

/** Something with an id, and whose it is. */
export interface Thing {
  name: string;
  id: string;
  seenBy: readonly PersonName[];
}

export interface AccessWorld {
  house: RunningHouse;
  visitors: Record<PersonName, Visitor>;
  things: {
    dispute: Thing[];
    proceeding: Thing[];
    draft: Thing[];
    file: Thing[];
    notice: Thing[];
    work: Thing[];
    view: Thing[];
    organisation: Thing[];
    registered: Thing[];
    person: Thing[];
    edited: Thing[];
  };
}

const lamp = (): DisputeDraftData =>
  completeDraft({
    title: '一种灯具专利侵权纠纷',
    causeCode: '167.3',
    parties: [
      {
        side: 'A',
        kind: 'person',
        name: '魏灯明',
        identifierKind: 'resident_identity',
        identifier: '500152199003070022',
        phone: '13800000001',
        division: '500103',
        address: '重庆市渝中区人民路3号',
        agents: [{ name: '罗雨桐', authority: 'general', self: true }],
      },
      { side: 'B', kind: 'company', name: '重庆灯影照明有限公司', phone: '023-60000009', division: '500103', address: '重庆市渝中区中山路9号' },
    ],
    rights: [{ kind: 'PAT-I', number: 'ZL201580027396.1', title: '一种灯具', holder: '魏灯明' }],
    preferredOrganisationId: organisations.patentPanel,
  });

interface Filed {
  receipt: ReceiptView;
  draftId: string;
  fileId: string;
}

async function file(house: RunningHouse, username: string, data: DisputeDraftData): Promise<Filed> {
  const filer = await Client.signedIn(house, username);
  const { id: fileId } = await filer.upload('证明.txt', Buffer.from(`${username} 的证明`));
  const draft = await filer.must<DraftView>('POST', '/drafts', { data: { ...data, exhibits: [{ fileId, title: '证明' }] } });
  const receipt = await filer.must<ReceiptView>('POST', `/drafts/${draft.id}/submission`, {});
  return { receipt, draftId: draft.id, fileId };
}

/** An organisation declines, another accepts, a mediator is replaced, the court gets the application. */
async function walkMist(house: RunningHouse, receipt: ReceiptView): Promise<void> {
  const id = receipt.disputeId;
  const cast = await castFor(house, receipt);
  await house.settle();
  await (await Client.signedIn(house, 'smanager')).act(id, 'RT', 'decline', { reason: 'no_capacity', text: '近期案件较多' });
  const supervisor = await Client.signedIn(house, 'supervisor');
  const routed = await supervisor.proceeding(id, 'RT');
  if (routed.organisationName !== '重庆市知识产权纠纷人民调解委员会')
    await supervisor.act(id, 'RT', 'override', { organisationId: organisations.cityCommittee, reason: '该纠纷应由市人民调解委员会办理' });
  await walkTo(house, id, cast, { to: 'accepted', after: 'offered' });
  const [former, present] = ['mediator2', 'mediator'].map((username) => seedPeople.find((person) => person.username === username)?.id);
  await cast.manager.act(id, 'RM', 'appoint', { mediatorId: former });
  await cast.manager.act(id, 'RM', 'replace-mediator', { mediatorId: present, reason: '原调解员另有任务' });
  await walkTo(house, id, cast, { to: 'sent', after: 'assigned' });
  await house.settle();
}

async function enter(house: RunningHouse, mist: ReceiptView, other: ReceiptView): Promise<Record<PersonName, Visitor>> {
  const codes: Partial<Record<PersonName, string>> = { 'respondent of mist': codeOf(mist, 'B'), 'respondent of lamp': codeOf(other, 'B'), 'applicant of lamp': codeOf(other, 'A') };
  const entered = names.map(async (who) => {
    const code = codes[who];
    return [who, who === 'nobody' ? Visitor.nobody(house) : code ? await Visitor.withCode(house, code) : await Visitor.signedIn(house, who)] as const;
  });
  return Object.fromEntries(await Promise.all(entered)) as Record<PersonName, Visitor>;
}

/** Files: filed for all, filed into one side's caucus, and not filed at all. */
async function filesOf(house: RunningHouse, mist: Filed, other: Filed): Promise<Thing[]> {
  const applicant = await Client.signedIn(house, 'applicant');
  const secret = await applicant.upload('底价.txt', Buffer.from('底价三万元'));
  await applicant.must('POST', `/disputes/${mist.receipt.disputeId}/exhibits`, { fileId: secret.id, title: '底价', audience: 'caucus_a' });
  const unfiled: FileView = await applicant.upload('未交.txt', Buffer.from('还没有提交'));
  return [
    { name: 'filed in mist', id: mist.fileId, seenBy: whoSees('mist') },
    { name: 'filed in lamp', id: other.fileId, seenBy: whoSees('lamp') },
    { name: 'in the applicant’s caucus', id: secret.id, seenBy: ['applicant', 'mediator'] },
    { name: 'not filed yet', id: unfiled.id, seenBy: ['applicant'] },
  ];
}

/** Each notice is one principal's; people stand behind principals. */
async function noticesOf(house: RunningHouse, parties: Record<string, PersonName>): Promise<Thing[]> {
  const rows = (await house.db.read(systemActor, (reader) => reader.query('select distinct on (recipient) id, recipient from notice order by recipient, id'))) as {
    id: string;
    recipient: string;
  }[];
  return rows.map(({ id, recipient }) => ({ name: recipient, id, seenBy: names.filter((who) => parties[recipient] === who || principalsOf(who).includes(recipient)) }));
}

function principalsOf(who: PersonName): string[] {
  const person = seedPeople.find(({ username }) => username === who);
  return person ? [`user:${person.id}`, ...person.memberships.flatMap(({ organisation, role }) => [`org:${organisation}:${role}`, `role:${role}`])] : [];
}

const idOf = (username: string): string => seedPeople.find((person) => person.username === username)?.id ?? '';

/** A manager looks after the mediators of its own organisation; the bureau reads about its staff; an administrator about all. */
function readersOf(username: string): PersonName[] {
  const managers: Partial<Record<string, PersonName>> = { mediator: 'manager', pmediator: 'pmanager' };
  const manager = managers[username];
  return [...(manager ? [manager] : []), 'admin', ...(username === 'applicant' ? [] : (['supervisor'] as const))];
}

async function parkWork(house: RunningHouse): Promise<Thing> {
  const id = randomUUID();
  await house.db.write(systemActor, (tx) =>
    tx.query(`insert into work (id, queue, job, dedup_key, payload, attempts, last_error, parked_at) values ($1::uuid, 'none', 'none', $1::text, '{}', 12, 'away', now())`, [id]),
  );
  return { name: 'parked', id, seenBy: ['admin'] };
}

/** Colleagues read a view that is shared; it stays its owner's to take away. */
async function sharedView(owner: Client): Promise<Thing> {
  await owner.must('PUT', '/work/views', { name: '本周', query: 'filter=week', columns: [], shared: true });
  const { views } = await owner.get<DeskSettings>('/work/settings');
  return { name: 'the clerk’s view', id: views[0]?.id ?? '', seenBy: ['clerk'] };
}

async function thingsOf(house: RunningHouse, mist: Filed, other: Filed): Promise<AccessWorld['things']> {
  const supervisor = await Client.signedIn(house, 'supervisor');
  const proceedings = async (disputeId: string, matter: Matter) =>
    (await supervisor.get<DisputeView>(`/disputes/${disputeId}`)).proceedings.map(({ id, procedure }) => ({ name: `${procedure} of ${matter}`, id, seenBy: whoSees(matter) }));
  const clerk = await Client.signedIn(house, 'clerk');
  const unsent = await clerk.must<DraftView>('POST', '/drafts', { data: {}, onBehalfOf: '来访人' });
  const partyOf = ({ receipt }: Filed, of: Side) => `party:${receipt.accessCodes.find(({ side }) => side === of)?.partyId}`;
  return {
    dispute: [
      { name: 'mist', id: mist.receipt.disputeId, seenBy: whoSees('mist') },
      { name: 'lamp', id: other.receipt.disputeId, seenBy: whoSees('lamp') },
    ],
    proceeding: [...(await proceedings(mist.receipt.disputeId, 'mist')), ...(await proceedings(other.receipt.disputeId, 'lamp'))],
    draft: [
      { name: 'applicant’s', id: mist.draftId, seenBy: ['applicant'] },
      { name: 'agent’s', id: other.draftId, seenBy: ['agent'] },
      { name: 'clerk’s', id: unsent.id, seenBy: ['clerk'] },
    ],
    file: await filesOf(house, mist, other),
    notice: await noticesOf(house, { [partyOf(mist, 'B')]: 'respondent of mist', [partyOf(other, 'A')]: 'applicant of lamp', [partyOf(other, 'B')]: 'respondent of lamp' }),
    work: [await parkWork(house)],
    view: [await sharedView(clerk)],
    organisation: [{ name: 'city committee', id: organisations.cityCommittee, seenBy: names }],
    registered: [{ name: 'city committee', id: organisations.cityCommittee, seenBy: ['admin', 'supervisor'] }],
    person: ['mediator', 'pmediator', 'clerk', 'applicant'].map((who) => ({ name: who, id: idOf(who), seenBy: readersOf(who) })),
    edited: ['mediator', 'pmediator', 'clerk'].map((who) => ({ name: who, id: idOf(who), seenBy: readersOf(who).filter((reader) => reader !== 'supervisor') })),
  };
}

/** Two disputes, nineteen people, and everything with an id that one may see and another may not. */
export async function openAccessWorld(name: string): Promise<AccessWorld> {
  const house = await startHouse(name);
  const mist = await file(house, 'applicant', completeDraft({ preferredOrganisationId: organisations.commercialCentre }));
  await walkMist(house, mist.receipt);
  const other = await file(house, 'agent', lamp());
  await house.settle();
  return { house, visitors: await enter(house, mist.receipt, other.receipt), things: await thingsOf(house, mist, other) };
}
