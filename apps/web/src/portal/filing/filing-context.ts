import type { DisputeDraftData, DraftCheck, FileView } from '@contract';
import type { UseQueryResult } from '@tanstack/react-query';
import { createContext, useContext } from 'react';
import type { FieldProblem } from '../../api/problem';
import type { Uploads } from '../uploads';
import type { DraftSnapshot } from './draft-store';

export interface Filing extends Pick<DraftSnapshot, 'draft' | 'data' | 'save' | 'restored' | 'overruled'> {
  change: (change: DisputeDraftData) => void;
  flush: () => Promise<boolean>;
  check: UseQueryResult<DraftCheck>;
  /** What the server refused to keep of what was typed last, at its fields. */
  refused: FieldProblem[];
  /** Saves, then asks the server what is missing; what it refused to save comes in place of the answer. Null when it couldn't be reached. */
  checkNow: () => Promise<DraftCheck | null>;
  /** Field errors are shown after the first check the person asked for, not while typing for the first time. */
  showProblems: boolean;
  revealProblems: () => void;
  /** Uploads live above the pages: going to another section must not cut a file off. */
  uploads: Uploads;
  files: FileView[];
}

export const FilingContext = createContext<Filing | null>(null);

export function useFiling(): Filing {
  const filing = useContext(FilingContext);
  if (!filing) throw new Error('useFiling outside of a draft page');
  return filing;
}
