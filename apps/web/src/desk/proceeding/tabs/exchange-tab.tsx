import type { CopyItem, CopyListView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button } from 'antd';
import { useState } from 'react';
import { exchange } from '../../../api/endpoints';
import { text } from '../../../i18n/i18n';
import { keys, useExchange } from '../../queries';
import { Loading } from '../../ui/loading';
import { ProblemAlert } from '../../ui/problem-alert';
import { Section, Tag } from '../../ui/section';
import { useT } from '../../words';
import type { Case } from '../case';

/** 二次录入: the fields of each other system in its order; one button copies the next and marks it. */
export function ExchangeTab({ view }: Case) {
  const t = useT();
  const lists = useExchange(view.disputeId);
  if (lists.isPending) return <Loading />;
  if (lists.error) return <ProblemAlert error={lists.error} kind="read" onRetry={() => void lists.refetch()} />;
  return (
    <>
      <p className="muted">{t('exchange.help')}</p>
      {lists.data.map((list) => (
        <CopyList key={list.target} disputeId={view.disputeId} list={list} />
      ))}
    </>
  );
}

function useCopying(disputeId: string, { target }: CopyListView) {
  const t = useT();
  const client = useQueryClient();
  const [told, setTold] = useState('');
  const renew = () => client.invalidateQueries({ queryKey: keys.exchange(disputeId) });
  const mark = useMutation({ mutationFn: ({ item, done }: { item: CopyItem; done: boolean }) => exchange.mark(disputeId, target, [item.field], done), onSuccess: renew });
  const file = useMutation({
    mutationFn: () => exchange.file(disputeId, target),
    onSuccess: ({ name, csv }) => {
      save(name, csv);
      return renew();
    },
  });
  const copy = async (item: CopyItem) => {
    try {
      await navigator.clipboard.writeText(item.value);
      setTold(t('exchange.copied', { label: text(item.label) }));
      mark.mutate({ item, done: true });
    } catch {
      setTold(t('exchange.failed'));
    }
  };
  return { told, copy, unmark: (item: CopyItem) => mark.mutate({ item, done: false }), file: () => file.mutate(), error: mark.error ?? file.error };
}

function save(name: string, csv: string): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(new Blob([csv], { type: 'text/csv' }));
  link.download = name;
  link.click();
  URL.revokeObjectURL(link.href);
}

function CopyList({ disputeId, list }: { disputeId: string; list: CopyListView }) {
  const t = useT();
  const copying = useCopying(disputeId, list);
  const next = list.items.find((item) => item.state !== 'done');
  const done = list.items.filter((item) => item.state === 'done').length;
  return (
    <Section
      title={text(list.name)}
      note={
        <>
          {t('exchange.progress', { done, all: list.items.length })} {!list.confirmed && <Tag>{t('exchange.unconfirmed')}</Tag>}
        </>
      }
      aside={
        <div className="row">
          <Button type="primary" disabled={!next} onClick={() => next && void copying.copy(next)}>
            {next ? t('exchange.copyNext', { label: text(next.label) }) : t('exchange.allDone')}
          </Button>
          <Button onClick={copying.file}>{t('exchange.file')}</Button>
        </div>
      }
    >
      {copying.error && <ProblemAlert error={copying.error} kind="write" />}
      <p className="muted">{text(list.source)}</p>
      <p role="status">{copying.told}</p>
      <table className="grid">
        <tbody>
          {list.items.map((item) => (
            <tr key={item.field}>
              <th scope="row">{text(item.label)}</th>
              <td className="prose">{item.value}</td>
              <td>
                <State item={item} />
              </td>
              <td className="nowrap">
                <Button size="small" aria-label={t('exchange.copy', { label: text(item.label) })} onClick={() => void copying.copy(item)}>
                  {t('exchange.copyShort')}
                </Button>{' '}
                {item.state !== 'open' && (
                  <Button size="small" type="text" aria-label={t('exchange.undo', { label: text(item.label) })} onClick={() => copying.unmark(item)}>
                    {t('exchange.undoShort')}
                  </Button>
                )}
              </td>
            </tr>
          ))}
        </tbody>
      </table>
    </Section>
  );
}

function State({ item }: { item: CopyItem }) {
  const t = useT();
  if (item.state === 'changed') return <Tag tone="late">{t('exchange.changed')}</Tag>;
  if (item.state === 'open') return <span className="muted">{t('exchange.open')}</span>;
  return <Tag tone="good">{t('exchange.done', { name: item.doneBy ?? '' })}</Tag>;
}
