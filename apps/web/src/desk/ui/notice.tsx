import type { ReactNode, Ref } from 'react';

interface Props {
  tone: 'late' | 'soon' | 'good';
  title: string;
  /** `alert` interrupts a screen reader, `status` waits for a pause. */
  role?: 'alert' | 'status';
  box?: Ref<HTMLDivElement>;
  children?: ReactNode;
}

/** A framed message. Small on purpose: it stands in a column next to what it is about. */
export function Notice({ tone, title, role = 'status', box, children }: Props) {
  return (
    <div ref={box} tabIndex={-1} className={`message ${tone}`} role={role}>
      <p className="message-title">{title}</p>
      {children}
    </div>
  );
}
