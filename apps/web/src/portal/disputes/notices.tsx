import type { NoticeView } from '@contract';
import { useMutation, useQuery, useQueryClient } from '@tanstack/react-query';
import { Link } from 'react-router';
import { newIdempotencyKey } from '../../api/client';
import { notices } from '../../api/endpoints';
import { formatMoment } from '../../i18n/format';
import { text, useLanguage } from '../../i18n/i18n';
import { paths } from '../paths';
import { Button } from '../ui/button';
import { Disclosure } from '../ui/disclosure';
import { useT } from '../words/dispute';
import { noticesQuery } from './queries';

/** More than this would push the disputes themselves off a phone's first screens. */
const SHOWN = 2;

/** Unread messages only. A failure here is silent: the disputes below say the same, and are what the person came for. */
export function Notices() {
  const t = useT();
  const query = useQuery(noticesQuery());
  const unread = query.data?.items.filter((one) => one.readAt === null) ?? [];
  if (unread.length === 0) return null;
  return (
    <section className="section">
      <h2>{t('list.notices')}</h2>
      <ul className="ruled-list">
        {unread.slice(0, SHOWN).map((notice) => (
          <Notice key={notice.id} notice={notice} />
        ))}
      </ul>
      {unread.length > SHOWN && (
        <Disclosure summary={t('list.notices.more', { count: unread.length - SHOWN })}>
          <ul className="ruled-list">
            {unread.slice(SHOWN).map((notice) => (
              <Notice key={notice.id} notice={notice} />
            ))}
          </ul>
        </Disclosure>
      )}
    </section>
  );
}

function Notice({ notice }: { notice: NoticeView }) {
  const t = useT();
  const client = useQueryClient();
  useLanguage();
  const read = useMutation({
    mutationFn: () => notices.markRead(notice.id, newIdempotencyKey()),
    onSuccess: () => client.invalidateQueries({ queryKey: ['notices'] }),
  });
  return (
    <li>
      <p>
        <strong>{text(notice.title)}</strong>
      </p>
      <p>{text(notice.body)}</p>
      <p className="small muted">
        {formatMoment(notice.at)} · {t('list.notices.code', { code: notice.code })}
      </p>
      <div className="button-row">
        {notice.disputeId && <Link to={paths.dispute(notice.disputeId)}>{t('list.notices.open')}</Link>}
        {notice.hasInvitation && (
          <a href={notices.invitationHref(notice.id)} download>
            {t('list.notices.calendar')}
          </a>
        )}
        <Button look="quiet" onClick={() => read.mutate()}>
          {t('list.notices.read')}
        </Button>
      </div>
    </li>
  );
}
