import type { DisputeView, PartyView } from '@contract';
import { getDisputeFor } from '@disputes';
import type { Actor, DisputeId, PlainDate } from '@kernel';
import { beijingDay, instantOf, type Reader } from '@platform';

/** What the screen masks for the other side. */
export interface PartyIdentity {
  id: string;
  identifier: string | null;
  phone: string | null;
  /** Where papers may be sent electronically; null without consent (民诉解释 136). */
  electronicTo: string | null;
  agentPhones: Readonly<Record<string, string | null>>;
}

/** A dispute as its papers tell it. */
export interface PaperDispute extends DisputeView {
  /** `parties` are masked as on the reader's screen; these aren't: for papers on which everybody stands in full. */
  wholeParties: PartyView[];
  electronicTo: Readonly<Record<string, string | null>>;
  /** 侵害外观设计专利权纠纷: goes into “甲与乙之间的…”. */
  matter: string;
  filedOn: PlainDate;
}

const IDENTITIES = `
  select p.id, p.identifier, p.phone, case when p.electronic_service then coalesce(p.email, p.phone) end as "electronicTo",
    (select coalesce(json_object_agg(g.id, g.phone), '{}') from agent g where g.dispute_id = p.dispute_id and g.party_id = p.id) as "agentPhones"
  from party p where p.dispute_id = $1`;

/** Two statements. The court reads its papers with full identities (法释〔2011〕5号 3), its screen without. @throws RefusalError not_found. */
export async function loadPaperDispute(reader: Reader, actor: Actor, id: DisputeId): Promise<PaperDispute> {
  const view = await getDisputeFor(reader, actor, id);
  return paperDispute(view, await reader.query(IDENTITIES, [id]));
}

export function paperDispute(view: DisputeView, identities: readonly PartyIdentity[]): PaperDispute {
  const wholeParties = view.parties.map((party) => unmasked(party, identities));
  return {
    ...view,
    parties: view.relations.includes('court_liaison') ? wholeParties : view.parties,
    wholeParties,
    electronicTo: Object.fromEntries(identities.map((one) => [one.id, one.electronicTo])),
    matter: view.cause?.name.zh ?? '知识产权纠纷',
    filedOn: beijingDay(instantOf(view.filedAt)),
  };
}

function unmasked(party: PartyView, identities: readonly PartyIdentity[]): PartyView {
  const identity = identities.find(({ id }) => id === party.id);
  if (!identity) return party;
  const { identifier, phone, agentPhones } = identity;
  return { ...party, identifier, phone, agents: party.agents.map((agent) => ({ ...agent, phone: agentPhones[agent.id] ?? null })) };
}
