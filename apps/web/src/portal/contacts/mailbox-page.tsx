import { useInfiniteQuery } from '@tanstack/react-query';
import { contacts } from '../../api/endpoints';
import { formatMoment } from '../../i18n/format';
import { useLanguage } from '../../i18n/i18n';
import { Button } from '../ui/button';
import { Page } from '../ui/page';
import { ProblemNotice } from '../ui/problem';
import { Loading } from '../ui/states';
import { useT } from '../words/channels';

const LINK = /(https?:\/\/\S+)/;

/** What would have gone out, while no gateway is configured. */
export function MailboxPage() {
  const t = useT();
  useLanguage();
  const query = useInfiniteQuery({
    queryKey: ['mailbox'],
    queryFn: ({ pageParam }) => contacts.mailbox(pageParam),
    initialPageParam: null as string | null,
    getNextPageParam: ({ next }) => next,
    refetchInterval: 5000,
  });
  const messages = query.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <Page title={t('mailbox.title')} lead={t('mailbox.lead')}>
      {query.isPending && <Loading />}
      {query.error && <ProblemNotice error={query.error} during="read" />}
      {query.data && messages.length === 0 && <p className="muted">{t('mailbox.none')}</p>}
      <ul className="ruled-list">
        {messages.map(({ id, at, channel, to, subject, body }) => (
          <li key={id}>
            <h2>{subject}</h2>
            <p className="small muted">
              {formatMoment(at)} · {t('mailbox.to', { channel: t(`contacts.${channel}`), to })}
            </p>
            <p style={{ whiteSpace: 'pre-line', overflowWrap: 'anywhere' }}>
              {body.split(LINK).map((part) =>
                LINK.test(part) ? (
                  <a key={part} href={part}>
                    {part}
                  </a>
                ) : (
                  part
                ),
              )}
            </p>
          </li>
        ))}
      </ul>
      {query.hasNextPage && <Button onClick={() => void query.fetchNextPage()}>{t('mailbox.more')}</Button>}
    </Page>
  );
}
