import { Input } from 'antd';
import { type RefObject, useEffect, useState } from 'react';
import { useT } from '../words';

interface Props {
  box: RefObject<HTMLInputElement | null>;
  value: string;
  onChange: (typed: string) => void;
}

/** The address follows after a pause, so the list isn't asked for every letter of a pinyin input. */
export function SearchBox({ box, value, onChange }: Props) {
  const t = useT();
  const [typed, setTyped] = useState(value);
  useEffect(() => {
    if (typed.trim() === value) return;
    const timer = setTimeout(() => onChange(typed.trim()), 300);
    return () => clearTimeout(timer);
  }, [typed, value, onChange]);
  return (
    <Input
      ref={(input) => {
        box.current = input?.input ?? null;
      }}
      type="search"
      allowClear
      aria-label={t('work.search')}
      placeholder={t('work.searchHint')}
      value={typed}
      onChange={(event) => setTyped(event.target.value)}
      className="search-box"
    />
  );
}
