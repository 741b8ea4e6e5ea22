import { useQueryClient } from '@tanstack/react-query';
import { useEffect } from 'react';
import { useFiling } from './filing-context';

/** On arrival: save what is pending, then ask again, since the earlier answer was about older text. */
export function useFreshCheck(): void {
  const { draft, flush } = useFiling();
  const client = useQueryClient();
  const { id } = draft;
  useEffect(() => {
    void flush().then(() => client.invalidateQueries({ queryKey: ['draft-check', id] }));
  }, [flush, client, id]);
}
