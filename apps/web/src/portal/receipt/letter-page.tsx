import type { DisputeView, ReceiptView, Side } from '@contract';
import { useQuery } from '@tanstack/react-query';
import { useParams } from 'react-router';
import { formatList } from '../../i18n/format';
import { disputeQuery } from '../disputes/queries';
import { paths } from '../paths';
import { Button, ButtonLink } from '../ui/button';
import { Loaded } from '../ui/states';
import { useT } from '../words/filing';
import { keptReceipt } from './kept-receipt';
import { Letter } from './letter';
import { ReceiptGone } from './receipt-page';
import '../styles/receipt.css';

export function LetterPage() {
  const { disputeId = '', partyId = '' } = useParams();
  const receipt = keptReceipt(disputeId);
  const dispute = useQuery(disputeQuery(disputeId));
  const recipient = receipt?.accessCodes.find((one) => one.partyId === partyId);
  if (!receipt || !recipient) return <ReceiptGone disputeId={disputeId} />;
  return <Loaded query={dispute}>{(view) => <LetterToPrint dispute={view} receipt={receipt} recipient={recipient} />}</Loaded>;
}

interface ToPrint {
  dispute: DisputeView;
  receipt: ReceiptView;
  recipient: ReceiptView['accessCodes'][number];
}

function LetterToPrint({ dispute, receipt, recipient }: ToPrint) {
  const t = useT();
  const namesOf = (side: Side) => formatList(dispute.parties.filter((party) => party.side === side).map((party) => party.name));
  return (
    <div className="letter-page">
      <div className="button-row no-print">
        <Button look="main" onClick={() => window.print()}>
          {t('letter.print')}
        </Button>
        <ButtonLink to={paths.receipt(receipt.disputeId)}>{t('letter.back')}</ButtonLink>
      </div>
      <Letter matter={{ applicants: namesOf('A'), respondents: namesOf('B'), title: dispute.title }} receipt={receipt} recipient={recipient} />
    </div>
  );
}
