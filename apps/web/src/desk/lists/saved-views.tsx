import type { DeskSettings, SavedViewView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Input, Modal } from 'antd';
import { useId, useState } from 'react';
import { Link } from 'react-router';
import { desk } from '../../api/endpoints';
import { paths } from '../paths';
import { keys } from '../queries';
import { useSession } from '../session/session-context';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import type { ColumnName } from './columns';
import { addressOf } from './list-query';

interface Props {
  search: URLSearchParams;
  shown: readonly ColumnName[];
  settings: DeskSettings | undefined;
}

const hrefOf = (view: SavedViewView): string => {
  const query = new URLSearchParams(view.query);
  if (view.columns.length > 0) query.set('columns', view.columns.join(','));
  return paths.cases(query.toString());
};

/** Views are links: one's own first, then what colleagues share. */
export function SavedViews({ search, shown, settings }: Props) {
  const t = useT();
  const [isSaving, setSaving] = useState(false);
  const queries = useQueryClient();
  const removing = useMutation({ mutationFn: (id: string) => desk.deleteView(id), onSettled: () => queries.invalidateQueries({ queryKey: keys.deskSettings }) });
  const here = addressOf(search);
  return (
    <nav className="views" aria-label={t('views.title')}>
      {(settings?.views ?? []).map((view) => (
        <span key={view.id} className="view">
          <Link to={hrefOf(view)} aria-current={view.query === here && here !== '' ? 'page' : undefined} title={view.mine ? undefined : t('views.by', { name: view.ownerName })}>
            {view.name}
            {view.shared && <span className="muted small"> {view.mine ? t('views.shared') : view.ownerName}</span>}
          </Link>
          {view.mine && (
            <button type="button" className="view-remove" aria-label={t('views.remove', { name: view.name })} onClick={() => removing.mutate(view.id)}>
              ×
            </button>
          )}
        </span>
      ))}
      <Button size="small" type="dashed" onClick={() => setSaving(true)}>
        {t('views.save')}
      </Button>
      {isSaving && <SaveView query={here} shown={shown} onClose={() => setSaving(false)} />}
    </nav>
  );
}

function SaveView({ query, shown, onClose }: { query: string; shown: readonly ColumnName[]; onClose: () => void }) {
  const t = useT();
  const { organisation } = useSession();
  const [name, setName] = useState('');
  const [shared, setShared] = useState(false);
  const queries = useQueryClient();
  const id = useId();
  const saving = useMutation({
    mutationFn: () => desk.putView({ name: name.trim(), query, columns: [...shown], shared }),
    onSuccess: async () => {
      await queries.invalidateQueries({ queryKey: keys.deskSettings });
      onClose();
    },
  });
  return (
    <Modal
      open
      title={t('views.save')}
      width={420}
      onCancel={onClose}
      onOk={() => name.trim() && saving.mutate()}
      okText={t('views.keep')}
      cancelText={t('form.close')}
      okButtonProps={{ loading: saving.isPending, disabled: name.trim() === '' }}
    >
      <div className="stack">
        {saving.error && <ProblemAlert error={saving.error} kind="write" />}
        <div className="field">
          <label htmlFor={id}>{t('views.name')}</label>
          <Input id={id} value={name} maxLength={40} onChange={(event) => setName(event.target.value)} onPressEnter={() => name.trim() && saving.mutate()} />
        </div>
        {organisation && (
          <Checkbox checked={shared} onChange={(event) => setShared(event.target.checked)}>
            {t('views.shareWith', { organisation: organisation.name })}
          </Checkbox>
        )}
        <p className="muted small">{t('views.help')}</p>
      </div>
    </Modal>
  );
}
