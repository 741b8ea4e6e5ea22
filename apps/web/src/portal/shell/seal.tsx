/** The mark: a seal with 和, drawn as type so that it stays sharp and follows the text size. */
export function Seal() {
  return (
    <span className="seal" aria-hidden="true">
      和
    </span>
  );
}
