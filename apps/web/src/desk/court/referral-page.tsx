import { Input, Radio, Select } from 'antd';
import { text } from '../../i18n/i18n';
import type { FormValues } from '../forms/drafts';
import { EntryPage } from '../forms/entry-page';
import { fieldId } from '../forms/error-list';
import { FieldFrame } from '../forms/field-frame';
import { matterLabel } from '../forms/matter-labels';
import { MoneyInput } from '../forms/money-input';
import { PartiesInput } from '../forms/parties-input';
import { RightsInput } from '../forms/rights-input';
import { useEntry } from '../forms/use-entry';
import { type CodeItem, useOrganisations, useReferenceList } from '../queries';
import { useT } from '../words';
import { bodyOf, emptyReferral, type Referral } from './referral';

const FORM = 'referral';
const EMPTY: FormValues = { ...emptyReferral() };

export interface PartProps {
  referral: Referral;
  errors: Map<string, string>;
  change: (part: Partial<Referral>) => void;
}

/** 委派 / 委托: the court sends a case to an organisation. What the court knows already is typed once, here. */
export function ReferralPage() {
  const t = useT();
  const entry = useEntry<Referral>({ form: FORM, empty: EMPTY, requestOf: (values) => ({ path: '/referrals', body: bodyOf(values) }) });
  const part: PartProps = { referral: entry.values, errors: entry.errors, change: entry.change };
  return (
    <EntryPage form={FORM} title={t('menu.referral')} help={t('referral.help')} save={t('referral.send')} entry={entry} labelOf={(path) => labelOf(t, path)}>
      <CourtPart {...part} />
      <MatterPart {...part} />
      <PartiesInput form={FORM} parties={entry.values.parties} errors={entry.errors} change={entry.change} />
      <RightsInput form={FORM} rights={entry.values.rights} errors={entry.errors} change={entry.change} />
      <ClaimsPart {...part} />
    </EntryPage>
  );
}

function CourtPart({ referral, errors, change }: PartProps) {
  const t = useT();
  const organisations = useOrganisations().data ?? [];
  const mediating = organisations.filter((one) => one.channel !== null);
  return (
    <section className="section form-section">
      <h2>{t('referral.court')}</h2>
      <FieldFrame id={fieldId(FORM, 'kind')} label={t('referral.kind')} required group error={errors.get('kind')}>
        <Radio.Group name="kind" value={referral.kind} onChange={(event) => change({ kind: event.target.value })} className="open-choice">
          <Radio value="entrust">{t('referral.entrust')}</Radio>
          <Radio value="delegate">{t('referral.delegate')}</Radio>
        </Radio.Group>
      </FieldFrame>
      {referral.kind === 'delegate' && (
        <FieldFrame id={fieldId(FORM, 'procedureKind')} label={t('referral.procedureKind')} required group error={errors.get('procedureKind')}>
          <Radio.Group name="procedureKind" value={referral.procedureKind} onChange={(event) => change({ procedureKind: event.target.value })}>
            <Radio value="ordinary">{t('referral.ordinary')}</Radio>
            <Radio value="summary">{t('referral.summaryProcedure')}</Radio>
          </Radio.Group>
        </FieldFrame>
      )}
      <div className="two-columns">
        <FieldFrame id={fieldId(FORM, 'courtNumber')} label={t('referral.courtNumber')} error={errors.get('courtNumber')} hint={t('referral.courtNumberHint')}>
          <Input id={fieldId(FORM, 'courtNumber')} value={referral.courtNumber} onChange={(event) => change({ courtNumber: event.target.value })} />
        </FieldFrame>
        <FieldFrame id={fieldId(FORM, 'organisationId')} label={t('referral.organisation')} required error={errors.get('organisationId')}>
          <Select
            id={fieldId(FORM, 'organisationId')}
            showSearch={{ optionFilterProp: 'label' }}
            value={referral.organisationId}
            options={mediating.map((one) => ({ value: one.id, label: one.name }))}
            onChange={(organisationId) => change({ organisationId })}
          />
        </FieldFrame>
      </div>
    </section>
  );
}

function MatterPart({ referral, errors, change }: PartProps) {
  const t = useT();
  const causes = useReferenceList<CodeItem>('causes').data ?? [];
  return (
    <section className="section form-section">
      <h2>{t('overview.matter')}</h2>
      <FieldFrame id={fieldId(FORM, 'title')} label={t('referral.title')} required error={errors.get('title')}>
        <Input id={fieldId(FORM, 'title')} value={referral.title} onChange={(event) => change({ title: event.target.value })} />
      </FieldFrame>
      <FieldFrame id={fieldId(FORM, 'causeCode')} label={t('overview.cause')} required error={errors.get('causeCode')}>
        <Select
          id={fieldId(FORM, 'causeCode')}
          showSearch={{ optionFilterProp: 'label' }}
          value={referral.causeCode}
          options={causes.map((cause) => ({ value: cause.code, label: text(cause.name) }))}
          onChange={(causeCode) => change({ causeCode })}
        />
      </FieldFrame>
      <FieldFrame id={fieldId(FORM, 'summary')} label={t('referral.summary')} required error={errors.get('summary')}>
        <Input.TextArea id={fieldId(FORM, 'summary')} autoSize={{ minRows: 4 }} value={referral.summary} onChange={(event) => change({ summary: event.target.value })} />
      </FieldFrame>
    </section>
  );
}

function ClaimsPart({ referral, errors, change }: PartProps) {
  const t = useT();
  return (
    <section className="section form-section">
      <h2>{t('overview.claims')}</h2>
      <FieldFrame id={fieldId(FORM, 'claims')} label={t('referral.claims')} required error={errors.get('claims')}>
        <Input.TextArea
          id={fieldId(FORM, 'claims')}
          autoSize={{ minRows: 3 }}
          value={referral.claims.join('\n')}
          onChange={(event) => change({ claims: event.target.value.split('\n') })}
        />
      </FieldFrame>
      <FieldFrame id={fieldId(FORM, 'amountFen')} label={t('overview.amount')} error={errors.get('amountFen')}>
        <MoneyInput id={fieldId(FORM, 'amountFen')} value={referral.amountFen} onChange={(amountFen) => change({ amountFen })} />
      </FieldFrame>
    </section>
  );
}

/** The words of the form for the paths of the server's complaints. */
function labelOf(t: ReturnType<typeof useT>, path: string): string {
  const known = {
    kind: 'referral.kind',
    procedureKind: 'referral.procedureKind',
    courtNumber: 'referral.courtNumber',
    organisationId: 'referral.organisation',
    title: 'referral.title',
    summary: 'referral.summary',
    causeCode: 'overview.cause',
    claims: 'overview.claims',
    amountFen: 'overview.amount',
  } as const;
  return matterLabel(t, path) ?? (path in known ? t(known[path as keyof typeof known]) : path);
}
