import type { DeskSettings } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Checkbox, Dropdown, Popover } from 'antd';
import { useState } from 'react';
import { desk, proceedings } from '../../api/endpoints';
import { currentLanguage } from '../../i18n/i18n';
import { keys } from '../queries';
import { ProblemAlert } from '../ui/problem-alert';
import { useT } from '../words';
import { type ColumnName, columnNames, usualColumns } from './columns';
import { listQueryOf } from './list-query';
import { SavedViews } from './saved-views';

interface Props {
  search: URLSearchParams;
  shown: readonly ColumnName[];
  settings: DeskSettings | undefined;
  /** The person's own columns count again, whatever a view had brought along. */
  onShow: () => void;
}

/** Views on the left, what is done with the list as it stands on the right. */
export function ListTools({ search, shown, settings, onShow }: Props) {
  const t = useT();
  return (
    <div className="list-tools">
      <SavedViews search={search} shown={shown} settings={settings} />
      <span className="tools-right">
        <ColumnChooser shown={shown} isReady={settings !== undefined} onShow={onShow} />
        <ExportMenu search={search} shown={shown} />
        <Button size="small" onClick={() => window.print()}>
          {t('list.print')}
        </Button>
      </span>
    </div>
  );
}

/** Not before it is known which columns are remembered: a tick would otherwise be lost under the answer. */
function ColumnChooser({ shown, isReady, onShow }: Pick<Props, 'shown' | 'onShow'> & { isReady: boolean }) {
  const t = useT();
  const queries = useQueryClient();
  // Ticked at once: the table follows when the columns are in the cache, the server when it answers.
  const [ticked, setTicked] = useState<readonly string[] | null>(null);
  const saving = useMutation({
    mutationFn: (columns: string[]) => desk.putColumns(columns),
    onMutate: async (columns) => {
      onShow();
      await queries.cancelQueries({ queryKey: keys.deskSettings });
      queries.setQueryData<DeskSettings>(keys.deskSettings, (before) => before && { ...before, columns });
    },
    onError: () => queries.invalidateQueries({ queryKey: keys.deskSettings }),
    onSettled: () => setTicked(null),
  });
  const choose = (columns: readonly string[]) => {
    setTicked(columns);
    saving.mutate([...columns]);
  };
  const content = (
    <div className="column-chooser">
      {saving.error && <ProblemAlert error={saving.error} kind="write" />}
      <Checkbox.Group
        value={[...(ticked ?? shown)]}
        options={columnNames.map((name) => ({ value: name, label: t(`col.${name}`) }))}
        onChange={(next) => choose(next.map(String))}
      />
      <Button size="small" onClick={() => choose(usualColumns)}>
        {t('list.usualColumns')}
      </Button>
    </div>
  );
  return (
    <Popover trigger="click" placement="bottomRight" title={t('list.columns')} content={content}>
      <Button size="small" disabled={!isReady}>
        {t('list.columns')}
      </Button>
    </Popover>
  );
}

/** The list as it stands, not the page: all rows (a workbook says where it ends), the columns that are shown. */
function ExportMenu({ search, shown }: Pick<Props, 'search' | 'shown'>) {
  const t = useT();
  const columns = [
    'number',
    'title',
    ...shown.filter((name) => name !== 'number').flatMap((name) => (name === 'blocker' ? ['blocker', 'since'] : name === 'due' ? ['due', 'limit'] : [name])),
  ];
  const href = (format: string) => proceedings.exportHref({ ...listQueryOf(search), format, columns: columns.join(','), language: currentLanguage() });
  const items = (['csv', 'xlsx'] as const).map((format) => ({
    key: format,
    label: (
      <a href={href(format)} download>
        {t(`list.export.${format}`)}
      </a>
    ),
  }));
  return (
    <Dropdown menu={{ items }} trigger={['click']}>
      <Button size="small">{t('list.export')} ▾</Button>
    </Dropdown>
  );
}
