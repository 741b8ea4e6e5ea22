import { Modal } from 'antd';
import { useState } from 'react';
import { session as sessionApi } from '../../api/endpoints';
import { formsInBox } from '../forms/draft-box';
import { forgetDrafts } from '../forms/draft-store';
import { useSession } from '../session/session-context';
import { useT } from '../words';

/** Leaving takes typed text along, since the next at this computer is somebody else; so whoever has some is asked. */
export function useSignOut() {
  const t = useT();
  const username = useSession().username ?? '';
  const [left, setLeft] = useState(0);

  const leave = async () => {
    await sessionApi.signOut().catch(() => undefined);
    forgetDrafts(username);
    window.location.assign('/desk/');
  };
  const ask = () => {
    const count = formsInBox(username).length;
    if (count === 0) void leave();
    else setLeft(count);
  };
  const question = (
    <Modal
      open={left > 0}
      title={t('shell.signOut')}
      okText={t('signOut.anyway')}
      okButtonProps={{ danger: true }}
      cancelText={t('signOut.stay')}
      onOk={() => void leave()}
      onCancel={() => setLeft(0)}
      width={440}
    >
      <p>{t('signOut.losesText', { count: left })}</p>
    </Modal>
  );
  return { ask, question };
}
