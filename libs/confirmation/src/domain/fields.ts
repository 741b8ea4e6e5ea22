import type { InputField } from '@procedure';

/** Required unless the table says otherwise. */
export const field = (name: string, kind: InputField['kind'], [zh, en]: readonly [zh: string, en: string], more: Partial<InputField> = {}): InputField => ({
  name,
  kind,
  label: { zh, en },
  required: true,
  ...more,
});

export const groundInput = (options: InputField['options']): readonly InputField[] => [
  field('ground', 'choice', ['法定理由', 'Legal ground'], { options }),
  field('clause', 'number', ['涉及协议第几条（可不填）', 'Clause concerned (optional)'], { min: 1, max: 200, required: undefined }),
  field('reason', 'longtext', ['说明', 'Explanation']),
  field('decidedOn', 'date', ['裁定日期', 'Decided on']),
];

/** Who keeps a matter that a department mediated. */
export const keepers = ['mediating_officer', 'case_handler'] as const;
export const committee = ['clerk', 'manager', 'mediator'] as const;
export const handlers = [...committee, ...keepers] as const;
export const sides = ['applicant', 'respondent'] as const;
