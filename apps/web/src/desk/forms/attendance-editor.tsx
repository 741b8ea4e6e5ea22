import { Radio } from 'antd';
import { useT } from '../words';

interface Attendance {
  partyId: string;
  present: boolean;
}

interface Props {
  id: string;
  value: unknown;
  parties: readonly { id: string; name: string }[];
  onChange: (rows: Attendance[]) => void;
}

/** One line a party. Nobody is marked until the mediator says so: a guessed “present” would stand in a legal record. */
export function AttendanceEditor({ id, value, parties, onChange }: Props) {
  const t = useT();
  const rows = Array.isArray(value) ? (value as Attendance[]) : [];
  const mark = (partyId: string, present: boolean) => onChange([...rows.filter((row) => row.partyId !== partyId), { partyId, present }]);
  return (
    <div className="attendance">
      {parties.map((party) => (
        <div key={party.id} role="radiogroup" aria-label={party.name}>
          <span>{party.name}</span>
          <Radio.Group name={`${id}-${party.id}`} value={rows.find((row) => row.partyId === party.id)?.present} onChange={(event) => mark(party.id, event.target.value === true)}>
            <Radio value={true}>{t('attendance.present')}</Radio>
            <Radio value={false}>{t('attendance.absent')}</Radio>
          </Radio.Group>
        </div>
      ))}
    </div>
  );
}
