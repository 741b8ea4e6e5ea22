import type { DraftView, ExhibitDraft, FileView } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useCallback, useState, useSyncExternalStore } from 'react';
import { Outlet, useParams } from 'react-router';
import { drafts } from '../../api/endpoints';
import { SignedIn } from '../signed-in';
import { Loaded } from '../ui/states';
import { useUploads } from '../uploads';
import { type DraftSnapshot, DraftStore } from './draft-store';
import { FilingContext, type Filing } from './filing-context';
import { SaveStatus } from './save-status';
import { useLeaveWarning } from './use-leave-warning';
import '../styles/facts.css';
import '../styles/filing.css';

export function DraftLayout() {
  const { draftId = '' } = useParams();
  return (
    <SignedIn>
      <LoadedDraft key={draftId} draftId={draftId} />
    </SignedIn>
  );
}

function LoadedDraft({ draftId }: { draftId: string }) {
  // Fetched once per visit: later changes come from the store, and a refetch must not overwrite what is being typed.
  const query = useQuery({ queryKey: ['draft', draftId], queryFn: () => drafts.get(draftId), staleTime: Number.POSITIVE_INFINITY, gcTime: 0 });
  return <Loaded query={query}>{(draft) => <OpenDraft initial={draft} />}</Loaded>;
}

const refusedFields = ({ save }: DraftSnapshot) => (save.kind === 'kept-here' ? save.problem.fields : []);

function OpenDraft({ initial }: { initial: DraftView }) {
  const [store] = useState(() => new DraftStore(initial));
  const snapshot = useSyncExternalStore(store.subscribe, store.getSnapshot);
  const [showProblems, setShowProblems] = useState(false);
  const revealProblems = useCallback(() => setShowProblems(true), []);
  const [stored, setStored] = useState<FileView[]>([]);
  const uploads = useUploads(
    (file) => {
      setStored((all) => [...all, file]);
      const exhibit: ExhibitDraft = { fileId: file.id, title: file.name.replace(/\.[^.]+$/, '') };
      store.change({ exhibits: [...(store.getSnapshot().data.exhibits ?? []), exhibit] });
    },
    { draftId: initial.id },
  );
  const check = useQuery({ queryKey: ['draft-check', initial.id], queryFn: () => drafts.check(initial.id), gcTime: 0 });
  useLeaveWarning(uploads.items.some((item) => item.problem === null));

  const checkNow: Filing['checkNow'] = async () => {
    revealProblems();
    if (!(await store.flush())) {
      const problems = refusedFields(store.getSnapshot());
      return problems.length > 0 ? { problems, doubleFilings: [] } : null;
    }
    const result = await check.refetch();
    return result.isError ? null : (result.data ?? null);
  };
  const filing: Filing = {
    ...snapshot,
    change: store.change,
    flush: store.flush,
    check,
    refused: refusedFields(snapshot),
    checkNow,
    showProblems,
    revealProblems,
    uploads,
    files: [...snapshot.draft.files, ...stored],
  };
  return (
    <FilingContext value={filing}>
      <SaveStatus />
      <Outlet />
    </FilingContext>
  );
}
