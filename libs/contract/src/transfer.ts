import type { Text } from './problem';

/** A case between an enforcement agency, police and procuratorate: who takes part, and each paper on its way. Moments are Beijing minutes. */
export interface TransferView {
  sides: { name: Text; organisationName: string }[];
  /** Oldest first; `signedAt` is null until the receiver has signed for it. */
  papers: { key: string; name: Text; number: string | null; from: Text; to: Text; sentAt: string; signedAt: string | null; signer: string | null }[];
  /** The penalty case it was begun from, for the agency alone. */
  penalty: { proceedingId: string; number: string | null } | null;
  goods: { line: number; name: string; quantity: string; spec: string | null; place: string | null }[];
}
