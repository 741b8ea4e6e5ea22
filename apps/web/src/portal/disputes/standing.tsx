import type { PartyView } from '@contract';
import { useT } from '../words/dispute';

/** For whom an agent acts here, and how far its authority goes. Parties know who they are. */
export function Standing({ parties }: { parties: PartyView[] }) {
  const t = useT();
  return parties.map(({ id, name, reader }) =>
    reader === 'general_agent' || reader === 'special_agent' ? (
      <p key={id} className="notice">
        {t(`dispute.standing.${reader}`, { name })}
      </p>
    ) : null,
  );
}
