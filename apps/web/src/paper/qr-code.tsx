import { qrModules } from './qr';

/** Four modules of quiet zone around, as the standard asks. */
const QUIET = 4;

export function QrCode({ content, label }: { content: string; label: string }) {
  const rows = qrModules(content);
  const side = rows.length + 2 * QUIET;
  const path = rows.flatMap((row, y) => row.map((isDark, x) => (isDark ? `M${x + QUIET} ${y + QUIET}h1v1h-1z` : ''))).join('');
  return (
    <svg className="qr" role="img" aria-label={label} viewBox={`0 0 ${side} ${side}`} shapeRendering="crispEdges">
      <rect width={side} height={side} fill="#fff" />
      <path d={path} fill="#000" />
    </svg>
  );
}
