import { Button, Input } from 'antd';
import { useRef, useState } from 'react';
import { useT } from '../words';

/** Takes what was typed out of a form that can't be sent any more. Where the browser forbids copying, the text stands there to be marked. */
export function CopyText({ text }: { text: string }) {
  const t = useT();
  const box = useRef<HTMLDivElement>(null);
  const [isCopied, setCopied] = useState<boolean | null>(null);
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(text);
      setCopied(true);
    } catch {
      setCopied(false);
      box.current?.querySelector('textarea')?.select();
    }
  };
  return (
    <div ref={box} className="copy-text">
      <Input.TextArea readOnly aria-label={t('copy.label')} value={text} autoSize={{ minRows: 2, maxRows: 8 }} />
      <div className="row">
        <Button size="small" onClick={() => void copy()}>
          {t('copy.press')}
        </Button>
        <span role="status">{isCopied === null ? '' : t(isCopied ? 'copy.done' : 'copy.failed')}</span>
      </div>
    </div>
  );
}
