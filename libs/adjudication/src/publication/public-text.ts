import { orderedStops } from '../domain/grounds';
import type { Section } from './masking';

export interface DecisionText {
  number: string;
  department: string;
  rightKind: string;
  patentNumber: string | null;
  decidedOn: string;
  parties: readonly { id: string; name: string; side: 'A' | 'B'; legalRepresentative: string | null }[];
  request: string;
  infringers: readonly string[];
  stops: readonly string[];
  object: string | null;
  reasons: string;
  panel: readonly string[];
}

const kindNames: Readonly<Record<string, string>> = { 'PAT-I': '发明专利', 'PAT-U': '实用新型专利', 'PAT-D': '外观设计专利' };

const stopNames = new Map(orderedStops.map(([code, zh]) => [code, zh]));

export const titleOf = ({ rightKind, patentNumber }: Pick<DecisionText, 'rightKind' | 'patentNumber'>): string =>
  `${kindNames[rightKind] ?? '专利'}侵权纠纷行政裁决${patentNumber ? `（ZL${patentNumber}）` : ''}`;

/** The decision in the order of 办法 31: parties, claims, reasons, the order, the way and period to sue. */
export function sectionsOf(decision: DecisionText): Section[] {
  const { parties, infringers, stops, object } = decision;
  const named = (side: 'A' | 'B') => parties.filter((one) => one.side === side);
  const line = (role: string) => (one: DecisionText['parties'][number]) => `${role}：${one.name}${one.legalRepresentative ? `，法定代表人${one.legalRepresentative}` : ''}。`;
  const liable = parties.filter(({ id }) => infringers.includes(id)).map(({ name }) => name);
  const freed = named('B').filter(({ id }) => !infringers.includes(id));
  const orders = [
    ...(liable.length > 0 ? [`责令${liable.join('、')}：${stops.map((stop) => stopNames.get(stop) ?? stop).join('；') || '停止侵权行为'}。`] : []),
    ...(liable.length > 0 && object ? [`停止的对象和范围：${object}。`] : []),
    ...(liable.length === 0 ? ['侵权不成立，驳回请求人的处理请求。'] : freed.map(({ name }) => `${name}的侵权不成立，驳回对其的处理请求。`)),
  ];
  return [
    { heading: '当事人', text: [...named('A').map(line('请求人')), ...named('B').map(line('被请求人'))].join('\n') },
    { heading: '请求事项', text: decision.request },
    { heading: '理由和依据', text: decision.reasons },
    { heading: '裁决', text: orders.join('\n') },
    { heading: '救济途径', text: '当事人不服本裁决的，可以自收到裁决书之日起十五日内向人民法院提起行政诉讼（专利法第65条）。' },
    { heading: '合议组', text: decision.panel.join('、') },
  ].filter(({ text }) => text !== '');
}
