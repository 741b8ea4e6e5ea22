import type { Bilingual } from '@kernel';
import type { Procedure } from '@procedure';

/** What the step is called that an event of a procedure tells of: `RM.accept`, `RM.opened`. */
export function eventName(procedures: readonly Procedure[], type: string): Bilingual {
  const [id = '', action = ''] = type.split('.');
  const procedure = procedures.find((one) => one.id === id);
  if (procedure && action === 'opened') return { zh: `启动${procedure.name.zh}`, en: `${procedure.name.en} opened` };
  return procedure?.actions[action]?.name ?? { zh: type, en: type };
}
