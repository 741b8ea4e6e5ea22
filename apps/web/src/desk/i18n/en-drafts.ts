import type { SameKeys } from '../../i18n/i18n';
import type { zhDrafts } from './zh-drafts';

export const enDrafts: SameKeys<typeof zhDrafts> = {
  'form.keepsDraft': 'Kept on this computer until it is sent',
  'form.keepsNothing': 'This browser keeps nothing: send it before you close the page.',
  'form.discard': 'Discard',
  'form.discardAsk': 'Remove what you wrote here?',
  'form.keepIt': 'Keep it',
  'changed.title': 'This case has changed while you were writing; it is now “{state}”.',
  'changed.goOn': 'All you wrote is here; fields you had not touched show the latest content. Look at it and press “{name}” to act on the case as it is now.',
  'changed.refused': 'As the case is now, “{name}” is not open. All you wrote is here and can be copied.',
  'clash.title': 'Both sides changed {count} field(s)',
  'clash.help': 'Both texts stand below; pick one of each before sending. The other is not kept.',
  'clash.mine': 'What you wrote',
  'clash.colleague': 'What the other person saved',
  'clash.window': 'What you wrote in another window',
  'clash.takeMine': 'Use yours',
  'clash.takeTheirs': 'Use this one',
  'clash.blank': '(blank)',
  'copy.label': 'What you wrote',
  'copy.press': 'Copy all of it',
  'copy.done': 'Copied.',
  'copy.failed': 'The browser forbids copying; the text is marked, press Ctrl+C.',
  'unsent.title': 'Text not sent yet',
};
