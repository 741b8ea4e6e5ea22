import type { DisputeDraftData } from '@contract';
import type { useT } from '../words/filing';

type T = ReturnType<typeof useT>;

/** The server says "请填写此项"; a list of such lines helps nobody without the name of each field. */
export function fieldLabel(t: T, data: DisputeDraftData, field: string): string {
  const [top = '', index = '', name = '', at = '', inner = ''] = field.split('.');
  const number = Number(index) + 1;
  switch (top) {
    case 'claims':
      return index ? t('matter.claim', { number }) : t('matter.claims');
    case 'parties': {
      if (!index) return t('section.parties');
      const party = data.parties?.[Number(index)];
      const who = party?.name || t(party?.side === 'B' ? 'party.respondent' : 'party.applicant');
      if (name === 'agents') return `${who} ${t('agent.number', { number: Number(at) + 1 })} ${agentLabel(t, inner)}`;
      return `${who} ${partyLabel(t, name)}`;
    }
    case 'rights':
      return index ? `${t('rights.number', { number })} ${rightLabel(t, name)}` : t('section.rights');
    case 'exhibits':
      return index ? t('exhibits.number', { number }) : t('section.exhibits');
    default:
      return matterLabel(t, top);
  }
}

function matterLabel(t: T, name: string): string {
  const labels: Record<string, () => string> = {
    title: () => t('matter.title'),
    disputeType: () => t('matter.type'),
    causeCode: () => t('matter.cause'),
    summary: () => t('matter.summary'),
    amountFen: () => t('matter.amount'),
    division: () => t('matter.division'),
    preferredOrganisationId: () => t('wishes.organisation'),
    preferredMediatorId: () => t('wishes.mediator'),
    way: () => t('way.label'),
    truthConfirmed: () => t('review.truth.title'),
  };
  return labels[name]?.() ?? '';
}

function partyLabel(t: T, name: string): string {
  const labels: Record<string, () => string> = {
    kind: () => t('party.kind'),
    name: () => t('party.name.other'),
    identifierKind: () => t('party.identifierKind'),
    identifier: () => t('party.identifier'),
    legalRepresentative: () => t('party.representative'),
    phone: () => t('party.phone'),
    email: () => t('party.email'),
    division: () => t('party.division'),
    address: () => t('party.address'),
  };
  return labels[name]?.() ?? '';
}

function agentLabel(t: T, name: string): string {
  const labels: Record<string, () => string> = {
    name: () => t('agent.name'),
    phone: () => t('party.phone'),
    identifier: () => t('agent.identifier'),
    authority: () => t('agent.authority'),
    proofFileId: () => t('agent.proof'),
    self: () => t('agent.self'),
  };
  return labels[name]?.() ?? '';
}

function rightLabel(t: T, name: string): string {
  const labels: Record<string, () => string> = {
    kind: () => t('rights.kind'),
    title: () => t('rights.title'),
    number: () => t('rights.registration'),
    holder: () => t('rights.holder'),
  };
  return labels[name]?.() ?? '';
}
