import type { DisputeId, ProceedingId } from '@kernel';

type Payload = Readonly<Record<string, string>>;

const required = (payload: Payload, name: string): string => {
  const value = payload[name];
  if (!value) throw new Error(`the work row has no ${name}`);
  return value;
};

export const disputeOf = (payload: Payload) => required(payload, 'disputeId') as DisputeId;
export const proceedingOf = (payload: Payload) => required(payload, 'proceedingId') as ProceedingId;
export const textOf = required;
