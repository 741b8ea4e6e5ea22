/** A record that was written, and which of those who were there have said what they think of it. */
export interface RecordFacts {
  sessionId: string;
  present: readonly string[];
  answeredBy: readonly string[];
}

/** For whom the actor may still answer about this record. */
export const openFor = ({ present, answeredBy }: RecordFacts, partyIds: readonly string[]): string[] => partyIds.filter((id) => present.includes(id) && !answeredBy.includes(id));
