/**
 * Two rivers that meet at Chaotianmen and go on as one: the picture of what the service does. Decoration, so it has no
 * name for screen readers. The clear Jialing stands for the applicant, the ochre Yangtze for the respondent, on all pages.
 */
export function Rivers() {
  return (
    <svg className="rivers" viewBox="0 0 1200 460" preserveAspectRatio="xMaxYMid slice" aria-hidden="true">
      <g fill="none" strokeLinecap="round">
        {strands.map((strand) => (
          <path key={strand.path} className={`rivers__${strand.river}`} d={strand.path} strokeWidth={strand.width} opacity={strand.opacity} />
        ))}
      </g>
    </svg>
  );
}

interface Strand {
  river: 'jialing' | 'yangtze' | 'both';
  path: string;
  width: number;
  opacity: number;
}

const SPREAD = [-46, -34, -23, -12, -2, 8, 18];

function strandsOf(river: 'jialing' | 'yangtze', bend: (offset: number) => string): Strand[] {
  return SPREAD.map((offset, index) => ({ river, path: bend(offset), width: index % 3 === 0 ? 5 : 2.5, opacity: 0.35 + index * 0.08 }));
}

const strands: Strand[] = [
  ...strandsOf(
    'jialing',
    (o) =>
      `M 470 ${-20 + o * 0.2} C ${560 + o} 60, ${520 + o} 120, ${640 + o} ${150 + o * 0.5} S ${780 + o * 0.4} ${200 + o * 0.5}, 860 ${232 + o * 0.55} S 1060 ${250 + o * 0.7}, 1230 ${176 + o * 0.9}`,
  ),
  ...strandsOf(
    'yangtze',
    (o) =>
      `M 430 ${500 + o * 0.3} C ${540 + o} 420, ${590 - o} 400, ${660 + o * 0.5} ${372 + o * 0.6} S ${790 + o * 0.3} ${300 + o * 0.6}, 860 ${268 + o * 0.5} S 1060 ${290 + o * 0.7}, 1230 ${224 + o * 0.9}`,
  ),
];
