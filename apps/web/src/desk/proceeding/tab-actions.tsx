import type { ProceedingView } from '@contract';
import { Button } from 'antd';
import { useNavigate, useParams } from 'react-router';
import { text } from '../../i18n/i18n';
import { paths } from '../paths';

/**
 * Shortcuts to the forms of the right column, beside the thing they change. Only what may be pressed now.
 * `view` may be another proceeding of the dispute; then the form opens on that one's page.
 */
export function TabActions({ view, actions }: { view: ProceedingView; actions: readonly string[] }) {
  const navigate = useNavigate();
  const { id, tab = 'overview' } = useParams();
  const may = view.actions.filter((one) => one.refusal === null && actions.includes(one.action));
  return may.map((one) => (
    <Button key={one.action} size="small" type="link" onClick={() => void navigate(paths.action(view.id, tab, one.action), { replace: view.id === id })}>
      + {text(one.name)}
    </Button>
  ));
}
