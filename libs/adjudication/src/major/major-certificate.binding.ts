import { grantAccess, type Reader } from '@platform';
import type { Asking, DocumentOffer, ProcedureBinding, Proceeding } from '@proceedings';
import { loadPaperDispute, lacking, offerPaper, paper } from '@mediation';
import { findIssued } from './major-certificate.queries';
import { influenceWords, majorCertificate } from './major-certificate';

/** 办法 56: what the holder takes to CNIPA. */
async function certificate(reader: Reader, { disputeId, id }: Proceeding, { actor }: Asking): Promise<readonly DocumentOffer[]> {
  const row = await findIssued(reader, { disputeId, id });
  if (!row?.payload) return [offerPaper('mj-certificate', lacking('出具证明后打印', 'printed once it is issued'))];
  const dispute = await loadPaperDispute(reader, actor, disputeId);
  const rights = dispute.rights.map(({ kindName, title, number }) => `${kindName.zh}${title ? `“${title}”` : ''}${number ? `（${number}）` : ''}`).join('、');
  const reason = typeof row.payload.reason === 'string' ? row.payload.reason : '';
  const names = (side: 'A' | 'B') => dispute.parties.filter((party) => party.side === side).map(({ name }) => name);
  return [
    offerPaper(
      'mj-certificate',
      paper({
        organisation: row.department,
        issuedOn: row.on,
        title: '重大影响情形证明',
        addressees: ['国家知识产权局'],
        blocks: [
          {
            kind: 'say',
            text: `${names('A').join('、')}与${names('B').join('、')}关于${rights}的专利侵权纠纷，经审查，属于《中华人民共和国专利法实施细则》第九十六条第一款规定的情形：${influenceWords(row.payload.ground)}。`,
          },
          { kind: 'typed', text: reason },
          { kind: 'say', text: '特此证明（《专利纠纷行政裁决和调解办法》第五十六条）。' },
        ],
        seal: { organisation: row.department },
      }),
    ),
  ];
}

export const majorCertificateBinding: ProcedureBinding = {
  procedure: majorCertificate,
  facts: (_reader, _proceeding, { today }) => Promise.resolve({ today, dates: {}, flags: {} }),
  carryOut: async (tx, { decision, input, proceeding }) => {
    if (decision.action === 'request') {
      const reason = `MJ ${proceeding.id}`;
      await grantAccess(
        tx,
        proceeding.disputeId,
        (['case_handler', 'department_head'] as const).map((relation) => ({ principal: `org:${proceeding.organisationId}:${relation}`, relation, reason })),
      );
    }
    return { payload: { ...input } };
  },
  documents: certificate,
};
