import type { TransferView } from '@contract';
import { hops, type Side, sideNames } from '../domain/transfer/hops';
import type { TransferRow } from './transfer.store';

const ORDER: readonly Side[] = ['agency', 'police', 'procuratorate'];

/** The papers between the agencies and their receipts, for each of them alike. */
export const transferView = ({ sides, hops: papers, goods, penalty }: TransferRow): TransferView => ({
  sides: ORDER.flatMap((side) => sides.filter((one) => one.side === side).map(({ name }) => ({ name: sideNames[side], organisationName: name }))),
  papers: papers.map(({ key, kind, number, sentAt, signedAt, signer }) => {
    const { name, from, to } = hops[kind];
    return { key, name, number, from: sideNames[from], to: sideNames[to], sentAt, signedAt, signer };
  }),
  penalty,
  goods,
});
