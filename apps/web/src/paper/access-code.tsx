/** In groups, to be copied by hand; the gap is drawn, so copying it gives the code alone. */
export function AccessCode({ code }: { code: string }) {
  const half = /^[A-Z0-9]{8,}$/.test(code) ? Math.ceil(code.length / 2) : code.length;
  return (
    <>
      <span>{code.slice(0, half)}</span>
      {half < code.length && <span className="code__next">{code.slice(half)}</span>}
    </>
  );
}
