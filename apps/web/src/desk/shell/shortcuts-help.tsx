import { Modal } from 'antd';
import { useT } from '../words';

const shortcuts = [
  ['j / k', 'keys.move'],
  ['Enter', 'keys.open'],
  ['x', 'keys.select'],
  ['/', 'keys.search'],
  ['[ / ]', 'keys.tabs'],
  ['a', 'keys.actions'],
  ['Ctrl + Enter', 'keys.submit'],
  ['Esc', 'keys.close'],
  ['w', 'keys.work'],
  ['?', 'keys.help'],
] as const;

export function ShortcutsHelp({ open, onClose }: { open: boolean; onClose: () => void }) {
  const t = useT();
  return (
    <Modal open={open} onCancel={onClose} footer={null} title={t('shell.shortcuts')} width={420}>
      <dl className="shortcuts">
        {shortcuts.map(([key, word]) => (
          <div key={key}>
            <dt>
              <kbd>{key}</kbd>
            </dt>
            <dd>{t(word)}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
