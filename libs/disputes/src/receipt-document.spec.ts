import type { DisputeView, ExhibitView } from '@contract';
import { renderReceipt, toReceiptData } from './receipt-document';

const exhibit = (name: string, storedAt: string): ExhibitView => ({
  id: name,
  side: 'A',
  title: name,
  proves: null,
  audience: 'procedure',
  file: { id: name, name: `${name}.pdf`, bytes: 1_482_331, mime: 'application/pdf', sha256: '9f86d081884c7d659a2feaa0c55ad015a3bf4f1b2b0b822cd15d6c15b0f00a08', storedAt },
});

const party = (side: 'A' | 'B', name: string) => ({
  id: name,
  side,
  kind: 'company' as const,
  name,
  identifier: null,
  identifierKind: null,
  legalRepresentative: null,
  phone: null,
  email: null,
  address: null,
  division: null,
  joined: true,
  hasAccount: false,
  reader: null,
  agents: [],
});

const dispute: DisputeView = {
  id: '019a0000-0000-7000-8000-000000000001',
  receiptNumber: '渝知受〔2026〕86号',
  title: '重庆嘉陵文创设计有限公司与李四侵害外观设计专利权纠纷',
  disputeType: null,
  cause: null,
  summary: '',
  claims: [],
  amountFen: null,
  division: null,
  filedAt: '2026-10-12T00:30:15.25+08:00',
  source: 'party',
  tags: [],
  foreignRelated: false,
  way: 'mediation',
  seriesId: null,
  progressCode: '7Q2K9FWDXM',
  parties: [party('A', '重庆嘉陵文创设计有限公司'), party('B', '李四')],
  rights: [],
  exhibits: [exhibit('专利证书', '2026-10-12T00:20:00+08:00'), exhibit('后补的公证书', '2026-11-02T10:00:00+08:00')],
  proceedings: [],
  relations: ['applicant'],
};

it('tells what was filed, when in Beijing, and where to look', () =>
  expect(toReceiptData(dispute, 'https://zhihe.example.cn/')).toMatchObject({
    number: '渝知受〔2026〕86号',
    issuedOn: '2026-10-12',
    receivedAt: '2026-10-12T00:30:15.25+08:00',
    applicants: ['重庆嘉陵文创设计有限公司'],
    files: [{ name: '专利证书.pdf', sizeBytes: 1_482_331 }],
    progressUrl: 'https://zhihe.example.cn/progress#2026-86',
  }));

it('gives the same bytes whenever it is asked for, whatever was added to the dispute since', async () => {
  const [first, later] = await Promise.all([
    renderReceipt({ ...dispute, exhibits: dispute.exhibits.slice(0, 1) }, 'https://zhihe.example.cn'),
    renderReceipt(dispute, 'https://zhihe.example.cn'),
  ]);
  expect(first.subarray(0, 8).toString()).toBe('%PDF-1.7');
  expect(later.equals(first)).toBe(true);
});
