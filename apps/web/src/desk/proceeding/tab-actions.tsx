import type { ProceedingView } from '@contract';
import { Button } from 'antd';
import { useSearchParams } from 'react-router';
import { text } from '../../i18n/i18n';

/** Shortcuts to the forms of the right column, beside the thing they change. Only what may be pressed now. */
export function TabActions({ view, actions }: { view: ProceedingView; actions: readonly string[] }) {
  const [, setSearch] = useSearchParams();
  const may = view.actions.filter((one) => one.refusal === null && actions.includes(one.action));
  return may.map((one) => (
    <Button
      key={one.action}
      size="small"
      type="link"
      onClick={() =>
        setSearch(
          (before) => {
            const next = new URLSearchParams(before);
            next.set('do', one.action);
            return next;
          },
          { replace: true, preventScrollReset: true },
        )
      }
    >
      + {text(one.name)}
    </Button>
  ));
}
