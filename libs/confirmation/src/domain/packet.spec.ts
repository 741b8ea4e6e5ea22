import { packetOf, type PacketParty, type PacketQuestion } from './packet';

const party = (name: string, more: Partial<PacketParty> = {}): PacketParty => ({ name, side: 'A', hasIdentity: true, hasAddress: true, agentsWithoutProof: 0, ...more });
const right = { kind: 'TM', number: '160922', toBeCompleted: false };
const whole: PacketQuestion = { parties: [party('山城雾'), party('雾里', { side: 'B' })], rights: [right], exhibitCount: 0 };

const missing = (more: Partial<PacketQuestion>) =>
  packetOf({ ...whole, ...more })
    .filter((item) => !item.ready)
    .map(({ kind, why }) => [kind, why?.zh]);

it('has the eight papers a court wants, in its order (民诉法解释 354)', () => {
  expect(packetOf(whole).map(({ kind }) => kind)).toEqual([
    'confirmation-application',
    'agreement',
    'conduct-certificate',
    'identity',
    'right-proof',
    'service-address',
    'authority',
    'commitment',
  ]);
});

it.each<[string, Partial<PacketQuestion>, (string | undefined)[][]]>([
  ['nothing is missing', {}, []],
  ['one party has no identity number', { parties: [party('山城雾'), party('雾里', { hasIdentity: false })] }, [['identity', '雾里缺少证件号码']]],
  ['neither has', { parties: [party('山城雾', { hasIdentity: false }), party('雾里', { hasIdentity: false })] }, [['identity', '山城雾、雾里缺少证件号码']]],
  ['one party cannot be served', { parties: [party('山城雾', { hasAddress: false }), party('雾里')] }, [['service-address', '山城雾缺少送达地址或者电话']]],
  ['an agent without proof', { parties: [party('山城雾', { agentsWithoutProof: 1 }), party('雾里')] }, [['authority', '山城雾的代理人缺少授权委托书']]],
  ['a number to be completed', { rights: [right, { kind: 'CR', number: null, toBeCompleted: true }] }, [['right-proof', '权利编号待补全']]],
  ['no number, no exhibit', { rights: [{ kind: 'TS', number: null, toBeCompleted: false }] }, [['right-proof', '没有权利编号，也没有权属证据']]],
  ['no number, an exhibit', { rights: [{ kind: 'TS', number: null, toBeCompleted: false }], exhibitCount: 1 }, []],
  ['no right at all', { rights: [] }, [['right-proof', '没有权利编号，也没有权属证据']]],
])('%s', (_what, more, expected) => expect(missing(more)).toEqual(expected));

it('says what is missing in both languages, and nothing of what is ready', () => {
  for (const item of packetOf({ parties: [party('山城雾', { hasIdentity: false, hasAddress: false, agentsWithoutProof: 2 })], rights: [], exhibitCount: 0 })) {
    expect(item.why === null).toBe(item.ready);
    if (item.why) expect(item.why).toEqual({ zh: expect.stringMatching(/\p{Script=Han}/u), en: expect.stringMatching(/\w/) });
  }
});
