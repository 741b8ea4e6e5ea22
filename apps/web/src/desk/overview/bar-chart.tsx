import { useEffect, useRef } from 'react';
import { useDark } from '../theme';
import type { Bars } from './bars';

interface Props {
  bars: Bars;
  label: string;
  /** Side by side, or on top of each other. */
  isStacked?: boolean;
  isHorizontal?: boolean;
}

const ROW_PX = 30;
const HEIGHT_PX = 260;

/** A picture of the table beside it, which says the same in words. The library comes when the first chart is drawn. */
export function BarChart({ bars, label, isStacked = false, isHorizontal = false }: Props) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const isDark = useDark();
  // By content: a page that draws itself anew with the same figures leaves the picture alone.
  const content = JSON.stringify(bars);
  useEffect(() => {
    let chart: { destroy: () => void } | null = null;
    let isGone = false;
    void import('./draw-bars').then(({ drawBars }) => {
      if (!isGone && canvas.current) chart = drawBars(canvas.current, JSON.parse(content) as Bars, { isStacked, isHorizontal });
    });
    return () => {
      isGone = true;
      chart?.destroy();
    };
  }, [content, isStacked, isHorizontal, isDark]);
  return (
    <div className="chart" style={{ height: isHorizontal ? bars.labels.length * ROW_PX + 2 * ROW_PX : HEIGHT_PX }}>
      <canvas ref={canvas} role="img" aria-label={label} />
    </div>
  );
}
