import { createHash } from 'node:crypto';
import type { CopyItem } from '@contract';
import type { PaperDispute } from '@mediation';
import type { MediationAsTold, Target } from './targets';

export interface Mark {
  target: string;
  field: string;
  valueHash: string;
  how: 'typed' | 'file';
  doneAt: string;
  doneBy: string;
}

export const hashOfValue = (value: string): string => createHash('sha256').update(value).digest('hex');

const sides = { A: { zh: '申请人', en: 'Applicant' }, B: { zh: '被申请人', en: 'Respondent' } } as const;

/** The target's fields in its own order, parties first, each with its value and what became of it. What nobody knows is left out. */
export function copyList(target: Target, told: { dispute: PaperDispute; mediation: MediationAsTold }, marks: readonly Mark[]): CopyItem[] {
  const { dispute, mediation } = told;
  const own = marks.filter((mark) => mark.target === target.id);
  const place = { A: 0, B: 0 };
  const parties = dispute.wholeParties.flatMap((party) => {
    place[party.side] += 1;
    const who = { zh: `${sides[party.side].zh}${place[party.side]}`, en: `${sides[party.side].en} ${place[party.side]}` };
    return target.party.map(({ key, label, value }) => ({
      field: `${party.id}.${key}`,
      label: { zh: `${who.zh} · ${label.zh}`, en: `${who.en} · ${label.en}` },
      value: value(party, dispute),
    }));
  });
  const fields = target.fields.map(({ key, label, value }) => ({ field: key, label, value: value(dispute, mediation) }));
  return [...parties, ...fields].flatMap(({ value, ...item }) => (value?.trim() ? [{ ...item, value, ...stateOf(item.field, value, own) }] : []));
}

function stateOf(field: string, value: string, marks: readonly Mark[]): Pick<CopyItem, 'state' | 'doneAt' | 'doneBy'> {
  const mark = marks.find((one) => one.field === field);
  if (!mark) return { state: 'open', doneAt: null, doneBy: null };
  return { state: mark.valueHash === hashOfValue(value) ? 'done' : 'changed', doneAt: mark.doneAt, doneBy: mark.doneBy };
}
