import { type DeadlineRule, deadlineRules } from '@deadlines';
import { receiptLines } from './receipt-lines';

const ruleOf = (id: string) => deadlineRules.find((rule) => rule.id === id) as DeadlineRule;
const basisOf = (id: string) => receiptLines(ruleOf(id), [], [])[0]?.text;

it('says for which case a length was chosen, where the text holds several', () => {
  expect(basisOf('AP-LIMIT-2Y')?.zh).toBe('行政处罚时效（AP-LIMIT-2Y），行政处罚法第36条，2021-07-15 起施行的版本');
  expect(basisOf('AP-LIMIT-2Y-HARM')?.zh).toBe('行政处罚时效（AP-LIMIT-2Y-HARM），行政处罚法第36条，2021-07-15 起施行的版本，适用于：涉及公民生命健康安全、金融安全且有危害后果');
  expect(basisOf('AP-LIMIT-2Y-HARM')?.en).toContain(', for this case: life, health or financial security is concerned');
});

it('names old and new minute of a limit in hours, and the days of any other', () => {
  const days = { at: '2026-11-24T00:00:00Z', cause: 'rule', fromDue: '2026-11-25', toDue: '2026-11-26' } as const;
  const changes = receiptLines(
    ruleOf('TF-SEND-24H'),
    [],
    [
      { ...days, fromAt: null, toAt: null },
      { ...days, fromAt: '2026-11-25T10:20', toAt: '2026-11-26T10:20' },
    ],
  )[3];
  expect(changes?.text.zh).toBe('因期限规则变更，由 2026-11-25 变为 2026-11-26；因期限规则变更，由 2026-11-25 10:20 变为 2026-11-26 10:20');
});
