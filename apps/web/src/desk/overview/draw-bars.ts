import { BarController, BarElement, CategoryScale, Chart, Legend, LinearScale, Tooltip } from 'chart.js';
import type { Bars } from './bars';

// Only what bars need: the rest of the library stays out of the download.
Chart.register(BarController, BarElement, CategoryScale, Legend, LinearScale, Tooltip);

const colour = (name: string): string => getComputedStyle(document.documentElement).getPropertyValue(name).trim();

export function drawBars(canvas: HTMLCanvasElement, { labels, series }: Bars, { isStacked, isHorizontal }: { isStacked: boolean; isHorizontal: boolean }): { destroy: () => void } {
  const [ink, line] = [colour('--muted'), colour('--line')];
  const counts = { stacked: isStacked, beginAtZero: true, ticks: { precision: 0, color: ink }, grid: { color: line } };
  const names = { stacked: isStacked, ticks: { color: ink }, grid: { display: false } };
  return new Chart(canvas, {
    type: 'bar',
    data: { labels: [...labels], datasets: series.map(({ name, tone, values }) => ({ label: name, data: [...values], backgroundColor: colour(tone), maxBarThickness: 18 })) },
    options: {
      animation: false,
      maintainAspectRatio: false,
      indexAxis: isHorizontal ? 'y' : 'x',
      font: { family: getComputedStyle(document.body).fontFamily },
      scales: isHorizontal ? { x: counts, y: names } : { x: names, y: counts },
      plugins: { legend: { position: 'bottom', labels: { color: ink, boxWidth: 12 } } },
    },
  });
}
