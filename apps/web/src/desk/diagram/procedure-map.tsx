import type { ProcedureView } from '@contract';
import { useMemo, useState } from 'react';
import { text } from '../../i18n/i18n';
import { useT } from '../words';
import { box, type Edge, layoutOf } from './layout';
import { StateDetails } from './state-details';

interface Props {
  procedure: ProcedureView;
  current?: string;
}

/** The procedure as it stands in the table. Pressing a state shows what leads out of it, who may, and under which conditions. */
export function ProcedureMap({ procedure, current }: Props) {
  const t = useT();
  const [chosen, setChosen] = useState<string | null>(null);
  const layout = useMemo(() => layoutOf(procedure), [procedure]);
  const selected = chosen ?? current ?? procedure.initial;
  const stateOf = (id: string) => procedure.states.find((state) => state.id === id);
  const wayOut = layout.edges.filter((edge) => edge.from === selected);
  const quiet = layout.edges.filter((edge) => edge.from !== selected);

  return (
    <div className="map-and-details">
      <div className="map-scroll">
        <div className="map" style={{ width: layout.width, height: layout.height }}>
          <svg width={layout.width} height={layout.height} aria-hidden>
            <defs>
              {['quiet', 'loud'].map((tone) => (
                <marker key={tone} id={`arrow-${tone}`} viewBox="0 0 8 8" refX="7" refY="4" markerWidth="7" markerHeight="7" orient="auto-start-reverse">
                  <path d="M0 0 8 4 0 8Z" className={tone} />
                </marker>
              ))}
            </defs>
            {quiet.map((edge) => (
              <path key={`${edge.from}${edge.to}`} d={edge.path} className="edge" markerEnd="url(#arrow-quiet)" />
            ))}
            {wayOut.map((edge) => (
              <path key={`${edge.from}${edge.to}`} d={edge.path} className="edge is-loud" markerEnd="url(#arrow-loud)" />
            ))}
          </svg>
          {layout.nodes.map((node) => (
            <button
              key={node.id}
              type="button"
              className={['state', stateOf(node.id)?.end ? 'is-end' : '', node.id === current ? 'is-current' : ''].join(' ')}
              aria-pressed={node.id === selected}
              style={{ left: node.x, top: node.y, width: box.width, height: box.height }}
              onClick={() => setChosen(node.id)}
            >
              {text(stateOf(node.id)?.name)}
              {node.id === current && <span className="visually-hidden">{t('diagram.current')}</span>}
            </button>
          ))}
          {wayOut.map((edge) => (
            <EdgeLabel key={edge.to} edge={edge} procedure={procedure} />
          ))}
        </div>
      </div>
      <StateDetails procedure={procedure} state={selected} isCurrent={selected === current} />
    </div>
  );
}

function EdgeLabel({ edge, procedure }: { edge: Edge; procedure: ProcedureView }) {
  const names = edge.actions.map((id) => text(procedure.actions.find((action) => action.id === id)?.name));
  return (
    <span className="edge-label" style={{ left: edge.label.x, top: edge.label.y }} aria-hidden>
      {names.join(' / ')}
    </span>
  );
}
