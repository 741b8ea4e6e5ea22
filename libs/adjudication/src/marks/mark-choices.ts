import { canSee, type Relation } from '@kernel';
import type { Reader } from '@platform';
import type { Option } from '@procedure';
import type { Proceeding } from '@proceedings';
import { findMarks } from './mark.store';

const names = { repeat: { zh: '重复侵权', en: 'Repeat infringement' }, bad_faith: { zh: '恶意', en: 'Bad faith' } } as const;

/** For the department alone: a mark is its own until it stands in a decision. */
export async function markChoices(reader: Reader, proceeding: Proceeding, relations: readonly Relation[]): Promise<Record<string, readonly Option[]>> {
  if (!canSee(relations, 'panel')) return {};
  const marks = await findMarks(reader, proceeding);
  return { marks: marks.map(({ id, kind, party }) => ({ value: id, label: { zh: `${names[kind].zh}：${party}`, en: `${names[kind].en}: ${party}` } })) };
}
