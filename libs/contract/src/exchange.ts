import type { Text } from './problem';

/** One field of another system, and what it says here. */
export interface CopyItem {
  field: string;
  label: Text;
  value: string;
  /** `changed`: carried over, and changed here since. */
  state: 'open' | 'done' | 'changed';
  doneAt: string | null;
  doneBy: string | null;
}

/** `GET /api/disputes/:id/exchange`: for each target its fields in the order of its screens. */
export interface CopyListView {
  target: string;
  name: Text;
  source: Text;
  confirmed: boolean;
  items: CopyItem[];
}

/** `POST /api/disputes/:id/exchange/:target/file`: the whole list, every field of it marked as carried over. */
export interface CopyFile {
  name: string;
  csv: string;
}

/** `GET /api/exchange/figures`: fields entered a second time, by quarter. */
export interface RekeyingFigure {
  quarter: string;
  target: string;
  targetName: Text;
  how: 'typed' | 'file';
  fields: number;
  disputes: number;
}
