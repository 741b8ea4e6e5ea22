/** A single-letter shortcut must never fire while somebody writes, or together with the browser's own keys. */
export function isTyping(event: KeyboardEvent): boolean {
  if (event.ctrlKey || event.metaKey || event.altKey || event.isComposing) return true;
  const target = event.target;
  if (!(target instanceof HTMLElement)) return false;
  const isTick = target instanceof HTMLInputElement && target.type === 'checkbox';
  return (
    target.isContentEditable || (!isTick && ['INPUT', 'TEXTAREA', 'SELECT'].includes(target.tagName)) || target.closest('[role="dialog"], [role="listbox"], [role="menu"]') !== null
  );
}
