import { useMutation, useQueryClient } from '@tanstack/react-query';
import { useNavigate } from 'react-router';
import { drafts } from '../../api/endpoints';
import { paths } from '../paths';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { ProblemNotice } from '../ui/problem';
import { useT } from '../words/filing';
import { forgetLocalCopy } from './draft-store';
import { useFiling } from './filing-context';

/** Folded away, so that one touch can't throw a draft out. */
export function RemoveDraft() {
  const t = useT();
  const { draft } = useFiling();
  const navigate = useNavigate();
  const client = useQueryClient();
  const remove = useMutation({
    mutationFn: () => drafts.remove(draft.id),
    onSuccess: async () => {
      forgetLocalCopy(draft.id);
      await client.invalidateQueries({ queryKey: ['drafts'] });
      void navigate(paths.disputes(), { replace: true });
    },
  });
  return (
    <Disclosure summary={t('hub.remove.title')}>
      <p>{t('hub.remove.text')}</p>
      {remove.isError && <ProblemNotice error={remove.error} during="write" />}
      <Button look="danger" onClick={() => remove.mutate()} busy={remove.isPending && t('hub.remove.busy')}>
        {t('hub.remove')}
      </Button>
    </Disclosure>
  );
}
