import type { zhLetter } from './zh-letter';

export const enLetter: Record<keyof typeof zhLetter, string> = {
  'letter.help': 'Another department’s request for evidence, CNIPA’s request for help, or its designation of the department is entered here; time runs from the day it was received.',
  'letter.kind': 'What it is about',
  'letter.evidence': 'Gathering evidence (Measures art. 50)',
  'letter.stop': 'Helping to stop an infringement (art. 58)',
  'letter.designated': 'We are designated (Implementing Rules art. 96(2))',
  'letter.askedBy': 'Sent by',
  'letter.number': 'Its number',
  'letter.receivedOn': 'Received on',
  'letter.asked': 'The letter',
  'letter.title': 'Title',
  'letter.summary': 'What is asked for, and the case',
  'letter.facts': 'Facts',
  'letter.claims': 'What is claimed (one a line)',
  'letter.save': 'Enter',
  'letter.codes': 'The access codes are shown here once',
  'letter.codesHelp': 'Hand them to the parties; a lost one is replaced on the page of parties.',
  'letter.toCase': 'To the case',
};
