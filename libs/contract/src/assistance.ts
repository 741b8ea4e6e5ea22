import type { Text } from './problem';

/** What another department, or CNIPA, asks the department for. */
export interface AssistanceView {
  kind: Text;
  basis: string;
  askedBy: string;
  letterNumber: string;
  receivedOn: string;
}
