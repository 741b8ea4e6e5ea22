/** `GET /api/proceedings/:id/hearings`: for the readers of the file, the earliest first. Times are Beijing wall time, `2026-11-25T09:30`. */
export interface HearingView {
  id: string;
  state: 'planned' | 'held' | 'cancelled';
  startsAt: string;
  endsAt: string;
  mode: 'room' | 'online';
  room: string | null;
  place: string | null;
  onlineLink: string | null;
  instructions: string | null;
  closed: boolean;
  /** Day on which the last party had the notice. */
  noticedOn: string | null;
  /** Numbers of the cases heard in the same sitting, as far as the reader may know of them (办法 21). */
  heardWith: string[];
  requesterAbsence: 'stayed_away' | 'left' | null;
  absenceNote: string | null;
  /** Null until it is held. */
  record: HearingRecordView | null;
}

/** What the record of a hearing says (F-AD-07). */
export interface HearingRecordView {
  /** Respondents heard by default. */
  absent: string[];
  present: string | null;
  rightsTold: boolean | null;
  statements: string | null;
  evidenceHeard: string | null;
  mediationAttempt: string | null;
  record: string | null;
}
