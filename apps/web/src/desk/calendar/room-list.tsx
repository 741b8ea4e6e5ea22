import type { RoomView } from '@contract';
import { useMutation, useQueryClient } from '@tanstack/react-query';
import { Button, Input, InputNumber } from 'antd';
import { type SubmitEvent, useState } from 'react';
import { calendar } from '../../api/endpoints';
import { asProblem } from '../../api/problem';
import { fieldErrors } from '../forms/error-list';
import { describedBy, FieldFrame } from '../forms/field-frame';
import { useHasRole } from '../session/session-context';
import { ProblemAlert } from '../ui/problem-alert';
import { Empty, Section, Tag } from '../ui/section';
import { useT } from '../words';
import { calendarKeys, useRooms } from './queries';

export function RoomList() {
  const t = useT();
  const mayChange = useHasRole('manager', 'department_head');
  const rooms = useRooms();
  if (rooms.error) return <ProblemAlert error={rooms.error} kind="read" onRetry={() => void rooms.refetch()} />;
  return (
    <Section title={t('rooms.title')} note={t('rooms.help')}>
      {rooms.data?.length === 0 && <Empty>{t('rooms.none')}</Empty>}
      <ul className="plain-list calendar-blocks">
        {rooms.data?.map((room) => (
          <Room key={room.id} room={room} mayChange={mayChange} />
        ))}
      </ul>
      {mayChange && <AddRoom />}
    </Section>
  );
}

function useRefresh() {
  const queries = useQueryClient();
  return () => queries.invalidateQueries({ queryKey: calendarKeys.rooms });
}

function Room({ room, mayChange }: { room: RoomView; mayChange: boolean }) {
  const t = useT();
  const refresh = useRefresh();
  const { id, ...details } = room;
  const change = useMutation({ mutationFn: () => calendar.changeRoom(id, { ...details, active: !room.active }), onSuccess: refresh });
  return (
    <li>
      <span>
        {room.name} <span className="muted">{[room.seats === null ? null : t('rooms.seatsOf', { seats: room.seats }), room.place].filter(Boolean).join(' · ')}</span>{' '}
        {!room.active && <Tag>{t('rooms.closed')}</Tag>}
      </span>
      {mayChange && (
        <Button
          size="small"
          type="link"
          loading={change.isPending}
          onClick={() => change.mutate()}
          aria-label={t(room.active ? 'rooms.closeNamed' : 'rooms.openNamed', { name: room.name })}
        >
          {t(room.active ? 'rooms.close' : 'rooms.open')}
        </Button>
      )}
      {change.error && <ProblemAlert error={change.error} kind="write" />}
    </li>
  );
}

function AddRoom() {
  const t = useT();
  const refresh = useRefresh();
  const [name, setName] = useState('');
  const [place, setPlace] = useState('');
  const [seats, setSeats] = useState<number | null>(null);
  const add = useMutation({
    mutationFn: () => calendar.addRoom({ name: name.trim(), place: place.trim() || null, seats, active: true }),
    onSuccess: async () => {
      setName('');
      setPlace('');
      setSeats(null);
      await refresh();
    },
  });
  const submit = (event: SubmitEvent<HTMLFormElement>) => {
    event.preventDefault();
    if (name.trim() && !add.isPending) add.mutate();
  };
  const nameError = add.error ? (fieldErrors(asProblem(add.error)).get('name') ?? null) : null;
  return (
    <form onSubmit={submit} aria-label={t('rooms.add')} className="stack">
      <FieldFrame id="room-name" required label={t('rooms.name')} error={nameError}>
        <Input
          id="room-name"
          maxLength={60}
          aria-invalid={nameError !== null}
          aria-describedby={describedBy('room-name', null, nameError)}
          value={name}
          onChange={(event) => setName(event.target.value)}
        />
      </FieldFrame>
      <FieldFrame id="room-place" label={t('rooms.place')}>
        <Input id="room-place" maxLength={200} value={place} onChange={(event) => setPlace(event.target.value)} />
      </FieldFrame>
      <FieldFrame id="room-seats" label={t('rooms.seats')}>
        <InputNumber id="room-seats" min={1} max={500} value={seats} onChange={(value) => setSeats(value)} />
      </FieldFrame>
      {add.error && !nameError && <ProblemAlert error={add.error} kind="write" />}
      <div>
        <Button htmlType="submit" loading={add.isPending} disabled={!name.trim()}>
          {t('rooms.add')}
        </Button>
      </div>
    </form>
  );
}
