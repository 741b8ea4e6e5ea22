import type { SameKeys } from '../../i18n/i18n';
import type { zh } from './public.zh';

export const en: SameKeys<typeof zh> = {
  'progress.title': 'Check progress',
  'progress.lead': 'No sign-in needed. Enter the number and the code from the receipt or the letter to see how far the matter has come.',
  'progress.number': 'Number',
  'progress.number.hint': 'Such as 渝知受〔2026〕1号; 2026-1 is enough',
  'progress.code': 'Code',
  'progress.code.hint': 'On the receipt or the letter: 10 characters, capitals or not',
  'progress.submit': 'Look up',
  'progress.again': 'Look up another',
  'progress.signIn': 'Sign in to see everything',
  'progress.respond': 'Answer, or add material',
  'progress.private': 'Only the stage is shown here, no names and no content.',
  'progress.filedAt': 'Application received on {day}',
  'progress.waiting': 'Who has to act now',
  'progress.waiting.who': 'Waiting for {who}',
  'progress.waiting.by': 'By {day}',
  'progress.waiting.noDay': 'This step has no time limit',
  'progress.waiting.days': '{days} days so far',
  'progress.waiting.none': 'Nobody is awaited: this matter is closed.',
  'progress.steps': 'Steps',
  'progress.step.filed': 'Application received',
  'progress.step.done': 'Done',
  'progress.step.now': 'Now',
  'progress.step.ahead': 'Ahead',
  'progress.later': 'Once an organisation has accepted it: the other side is asked, then mediation, then an agreement.',
};
