import type { DeadlineMoveView, DeadlineReceiptView } from '@contract';
import type { DeadlineRule, DeadlineStep } from '@deadlines';
import type { Bilingual } from '@kernel';

type Line = DeadlineReceiptView['lines'][number];

const titles = {
  basis: { zh: '依据', en: 'Basis' },
  beginning: { zh: '起算', en: 'Beginning' },
  counting: { zh: '计算', en: 'Counting' },
  changes: { zh: '变动', en: 'Changes' },
  result: { zh: '结果', en: 'Result' },
} as const satisfies Record<string, Bilingual>;

const causes: Readonly<Record<DeadlineMoveView['cause'], Bilingual>> = {
  extension: { zh: '延长', en: 'extension' },
  resumption: { zh: '扣除中止期间', en: 'suspended time left out' },
  exclusion: { zh: '不计入的期间', en: 'days that are not counted' },
  rule: { zh: '期限规则变更', en: 'changed rule' },
  calendar: { zh: '放假安排载入', en: 'holiday notice loaded' },
};

const joined = (texts: readonly Bilingual[], otherwise: Bilingual): Bilingual =>
  texts.length === 0 ? otherwise : { zh: texts.map(({ zh }) => zh).join('；'), en: texts.map(({ en }) => en).join('; ') };

const ofKind = (steps: readonly DeadlineStep[], kinds: readonly DeadlineStep['kind'][]): Bilingual[] => steps.filter(({ kind }) => kinds.includes(kind)).map(({ text }) => text);

const clock = (day: string, minute: string | null) => minute?.replace('T', ' ') ?? day;

const moved = ({ cause, fromDue, toDue, fromAt, toAt }: DeadlineMoveView): Bilingual => {
  const [from, to] = [clock(fromDue, fromAt), clock(toDue, toAt)];
  return { zh: `因${causes[cause].zh}，由 ${from} 变为 ${to}`, en: `${causes[cause].en}: from ${from} to ${to}` };
};

/** The five plain lines of a receipt: by what, from when, how, what changed, and the day. */
export function receiptLines(rule: DeadlineRule, steps: readonly DeadlineStep[], moves: readonly DeadlineMoveView[]): Line[] {
  const { variant } = rule;
  const basis: Bilingual = {
    zh: `${rule.name.zh}（${rule.id}），${rule.law.zh}，${rule.inForce.from} 起施行的版本${variant ? `，适用于：${variant.when.zh}` : ''}`,
    en: `${rule.name.en} (${rule.id}), ${rule.law.en}, the version in force from ${rule.inForce.from}${variant ? `, for this case: ${variant.when.en}` : ''}`,
  };
  const changes = [...ofKind(steps, ['extend', 'exclude', 'exclusionTooLate']), ...moves.map(moved)];
  const none: Bilingual = { zh: '无延长、中止或者其他变动', en: 'no extension, suspension or other change' };
  return [
    { title: titles.basis, text: basis },
    { title: titles.beginning, text: joined(ofKind(steps, ['trigger']), none) },
    { title: titles.counting, text: joined(ofKind(steps, ['count']), { zh: '以约定之日为准', en: 'the agreed day itself' }) },
    { title: titles.changes, text: joined(changes, none) },
    { title: titles.result, text: joined(ofKind(steps, ['roll', 'stand', 'actBy', 'provisional']), { zh: steps.at(-1)?.text.zh ?? '', en: steps.at(-1)?.text.en ?? '' }) },
  ];
}
