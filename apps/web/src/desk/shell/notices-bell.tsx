import type { NoticeView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Badge, Button, Popover } from 'antd';
import { useState } from 'react';
import { Link } from 'react-router';
import { newIdempotencyKey } from '../../api/client';
import { notices } from '../../api/endpoints';
import { formatMoment } from '../../i18n/format';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';
import { keys, useNotices } from '../queries';
import { Empty } from '../ui/section';
import { useT } from '../words';

export function NoticesBell() {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const query = useNotices();
  const list = query.data ?? [];
  const unread = list.filter((notice) => notice.readAt === null).length;
  return (
    <Popover
      open={isOpen}
      onOpenChange={setOpen}
      trigger="click"
      placement="bottomRight"
      title={t('notices.title')}
      content={
        <div className="notices">
          {list.length === 0 && <Empty>{t('notices.none')}</Empty>}
          {list.map((notice) => (
            <Notice key={notice.id} notice={notice} onFollow={() => setOpen(false)} />
          ))}
          {query.hasNextPage && (
            <Button block size="small" onClick={() => void query.fetchNextPage()}>
              {t('list.more')}
            </Button>
          )}
        </div>
      }
    >
      <Badge count={unread} size="small" offset={[4, 4]}>
        <Button type="text" size="small" aria-label={t('notices.bell', { count: unread })} icon={<BellIcon />} />
      </Badge>
    </Popover>
  );
}

function Notice({ notice, onFollow }: { notice: NoticeView; onFollow: () => void }) {
  const t = useT();
  const queries = useQueryClient();
  const read = useMutation({
    mutationFn: () => notices.markRead(notice.id, newIdempotencyKey()),
    onSuccess: () => queries.invalidateQueries({ queryKey: keys.notices }),
  });
  const isNew = notice.readAt === null;
  const follow = () => {
    if (isNew) read.mutate();
    onFollow();
  };
  return (
    <article className={isNew ? 'notice is-new' : 'notice'}>
      <h3>
        {notice.proceedingId ? (
          <Link to={paths.proceeding(notice.proceedingId)} onClick={follow}>
            {text(notice.title)}
          </Link>
        ) : (
          text(notice.title)
        )}
      </h3>
      <p>{text(notice.body)}</p>
      <footer className="muted small">
        <time dateTime={notice.at}>{formatMoment(notice.at)}</time>
        {notice.hasInvitation && (
          <a href={notices.invitationHref(notice.id)} download>
            {t('service.calendar')}
          </a>
        )}
        {isNew && (
          <Button type="link" size="small" loading={read.isPending} onClick={() => read.mutate()}>
            {t('notices.markRead')}
          </Button>
        )}
      </footer>
    </article>
  );
}

function BellIcon() {
  return (
    <svg width="16" height="16" viewBox="0 0 16 16" fill="none" stroke="currentColor" strokeWidth="1.4" strokeLinejoin="round" aria-hidden>
      <path d="M8 1.8c2.5 0 4.2 1.8 4.2 4.3v2.6l1.3 2.2h-11l1.3-2.2V6.1C3.8 3.6 5.5 1.8 8 1.8Z" />
      <path d="M6.4 13.2a1.7 1.7 0 0 0 3.2 0" strokeLinecap="round" />
    </svg>
  );
}
