import type { PlainDate } from '@kernel';

export interface DivisionEnd {
  code: string;
  validTo: PlainDate | null;
  successor: string | null;
}

/** The division a code stands for on a day: 江北区 and 渝北区 ended on 2025-11-05, addresses and service areas still name them. */
export function divisionToday(ended: readonly DivisionEnd[], code: string, today: PlainDate): string {
  const row = ended.find((one) => one.code === code);
  if (!row?.successor || row.validTo === null || row.validTo >= today) return code;
  // Without the row itself, so that two divisions naming each other end the search.
  return divisionToday(
    ended.filter((one) => one !== row),
    row.successor,
    today,
  );
}
