import { useState } from 'react';
import { fenToYuan, yuanToFen } from '../../i18n/format';
import { useCauseChoices, useChoices } from '../codes';
import { CheckField, SelectField, TextAreaField, TextField } from '../ui/inputs';
import { useT as usePortalT } from '../words/portal';
import { useT } from '../words/filing';
import { ClaimsField } from './claims-field';
import { useFiling } from './filing-context';
import { SectionPage, useFieldError } from './section-page';

export function MatterPage() {
  const t = useT();
  const { data, change } = useFiling();
  const error = useFieldError();
  const divisions = useChoices('divisions');
  return (
    <SectionPage section="matter" title={t('section.matter')}>
      <TextField
        path="title"
        label={t('matter.title')}
        hint={t('matter.title.hint')}
        optional
        error={error('title')}
        value={data.title ?? ''}
        onChange={(title) => change({ title })}
        maxLength={100}
      />
      <Classification />
      <TextAreaField
        path="summary"
        label={t('matter.summary')}
        hint={t('matter.summary.hint')}
        error={error('summary')}
        rows={8}
        value={data.summary ?? ''}
        onChange={(summary) => change({ summary })}
      />
      <ClaimsField />
      <AmountField />
      <SelectField
        path="division"
        label={t('matter.division')}
        hint={t('matter.division.hint')}
        optional
        error={error('division')}
        value={data.division ?? ''}
        onChange={(division) => change({ division })}
        choices={divisions}
      />
      <CheckField path="foreignRelated" label={t('matter.foreign')} checked={data.foreignRelated ?? false} onChange={(foreignRelated) => change({ foreignRelated })} />
    </SectionPage>
  );
}

function Classification() {
  const t = useT();
  const { data, change } = useFiling();
  const error = useFieldError();
  const types = useChoices('dispute-types');
  const causes = useCauseChoices();
  return (
    <>
      <SelectField
        path="disputeType"
        label={t('matter.type')}
        optional
        error={error('disputeType')}
        value={data.disputeType ?? ''}
        onChange={(disputeType) => change({ disputeType })}
        choices={types}
      />
      <SelectField
        path="causeCode"
        label={t('matter.cause')}
        hint={t('matter.cause.hint')}
        optional
        error={error('causeCode')}
        value={data.causeCode ?? ''}
        onChange={(causeCode) => change({ causeCode })}
        choices={causes}
        empty={t('matter.cause.unknown')}
      />
    </>
  );
}

/** Typed in yuan, kept in fen. Text that is no amount stays in the box with a message and isn't saved. */
function AmountField() {
  const t = useT();
  const portalT = usePortalT();
  const { data, change } = useFiling();
  const error = useFieldError();
  const [typed, setTyped] = useState(fenToYuan(data.amountFen));
  const isWrong = typed !== '' && yuanToFen(typed) === null;
  return (
    <TextField
      path="amountFen"
      label={t('matter.amount')}
      hint={t('matter.amount.hint')}
      optional
      error={isWrong ? t('matter.amount.wrong') : error('amountFen')}
      inputMode="decimal"
      width="medium"
      suffix={portalT('money.yuan')}
      value={typed}
      onChange={(value) => {
        setTyped(value);
        if (value === '') change({ amountFen: null });
        else if (yuanToFen(value) !== null) change({ amountFen: yuanToFen(value) });
      }}
    />
  );
}
