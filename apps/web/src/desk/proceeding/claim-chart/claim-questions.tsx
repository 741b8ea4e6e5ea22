import type { ChartClaim, ClaimFinding } from '@contract';
import { Input, Select } from 'antd';
import type { ReactNode } from 'react';
import { useT } from '../../words';
import { Choice, YesNo } from './choices';

interface Props {
  design: boolean;
  claim: ChartClaim;
  finding: ClaimFinding;
  onChange?: (finding: ClaimFinding) => void;
}

/** 办法 39–42 and 45: what is asked of a claim beside its features; of a design the two limbs. */
export function ClaimQuestions({ design, claim, finding, onChange }: Props) {
  const t = useT();
  const set = onChange && ((part: Partial<ClaimFinding>) => onChange({ ...finding, ...part }));
  const yesNo = (name: 'notClaimed' | 'newProcess' | 'productNew' | 'sameProduct' | 'otherProcess') => (
    <Question name={t(`chart.${name}`)}>
      <YesNo label={t('chart.of', { what: t(`chart.${name}`), title: String(claim.number) })} value={finding[name]} onChange={set && ((answer) => set({ [name]: answer }))} />
    </Question>
  );
  if (design)
    return (
      <div className="chart-questions">
        <Question name={t('chart.productClass')}>
          <Choice
            label={t('chart.productClass')}
            value={finding.productClass}
            options={['same', 'close', 'different'] as const}
            name={(value) => t(`chart.c.${value}`)}
            onChange={set && ((productClass) => set({ productClass }))}
          />
        </Question>
        <Question name={t('chart.overall')}>
          <Choice
            label={t('chart.overall')}
            value={finding.overall}
            options={['same', 'similar', 'different'] as const}
            name={(value) => t(`chart.o.${value}`)}
            onChange={set && ((overall) => set({ overall }))}
          />
        </Question>
      </div>
    );
  return (
    <div className="chart-questions">
      <Estoppel claim={claim} finding={finding} set={set} />
      {yesNo('notClaimed')}
      {yesNo('newProcess')}
      {finding.newProcess && yesNo('productNew')}
      {finding.newProcess && yesNo('sameProduct')}
      {finding.newProcess && finding.productNew && finding.sameProduct && yesNo('otherProcess')}
    </div>
  );
}

function Estoppel({ claim, finding, set }: { claim: ChartClaim; finding: ClaimFinding; set?: (part: Partial<ClaimFinding>) => void }) {
  const t = useT();
  const rows = claim.features.map(({ id }, index) => ({ value: id, label: `${claim.number}.${index + 1}` }));
  const given = rows.filter(({ value }) => finding.givenUp.includes(value));
  const name = (what: string) => t('chart.of', { what, title: String(claim.number) });
  return (
    <>
      <Question name={t('chart.estoppel')}>
        <Choice
          label={name(t('chart.estoppel'))}
          value={finding.estoppel}
          options={['none', 'given_up', 'expressly_rejected'] as const}
          name={(value) => t(`chart.e.${value}`)}
          onChange={set && ((estoppel) => set({ estoppel }))}
        />
      </Question>
      {finding.estoppel !== null && finding.estoppel !== 'none' && (
        <>
          <Question name={t('chart.givenUp')}>
            {set ? (
              <Select<string[]>
                className="chart-choice"
                mode="multiple"
                aria-label={name(t('chart.givenUp'))}
                value={given.map(({ value }) => value)}
                options={rows}
                onChange={(givenUp) => set({ givenUp })}
              />
            ) : (
              given.map(({ label }) => label).join('、')
            )}
          </Question>
          <Question name={t('chart.estoppelNote')}>
            {set ? (
              <Input.TextArea
                autoSize
                maxLength={2000}
                aria-label={name(t('chart.estoppelNote'))}
                value={finding.estoppelNote}
                onChange={(event) => set({ estoppelNote: event.target.value })}
              />
            ) : (
              finding.estoppelNote
            )}
          </Question>
        </>
      )}
    </>
  );
}

export function Question({ name, children }: { name: string; children: ReactNode }) {
  return (
    <div className="chart-question">
      <span>{name}</span>
      {children}
    </div>
  );
}
