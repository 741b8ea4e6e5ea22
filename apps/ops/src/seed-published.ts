import type { DisputeDraftData, PartyDraft, RightDraft } from '@contract';
import type { SeedExhibit } from './seed-line';

/** Facts of a published matter as they stand in the source, and nothing beside them. */
interface PublishedFacts {
  title: string;
  source: string;
  /** What the source says. */
  published: string;
  /** What it leaves open, so that nobody takes a gap for a fact. */
  unknown: string;
}

/** The facts with their source, and the warning that the days and steps on this platform are demonstration. */
const summaryOf = ({ source, published, unknown }: PublishedFacts): string =>
  `【公布事实】${published}\n【未公布】${unknown}\n【资料来源】${source}\n本条根据公开报道录入，用于演示；平台上的日期、经办人和程序步骤均为演示，不是原案记录。`;

const NOT_PUBLISHED = '未公布';

/** A party as the source names it. What the form asks for and no source tells is written down as not published. */
export const publishedParty = (side: 'A' | 'B', name: string, more: Partial<PartyDraft> = {}): PartyDraft => ({
  side,
  kind: 'company',
  name,
  ...(side === 'A' && { identifierKind: 'other', identifier: `${NOT_PUBLISHED}：${name}` }),
  phone: '000-00000000',
  address: NOT_PUBLISHED,
  ...more,
});

export const publishedData = (facts: PublishedFacts, more: DisputeDraftData): DisputeDraftData => ({
  title: facts.title,
  disputeType: 'infringement',
  summary: summaryOf(facts),
  claims: ['停止侵权'],
  tags: ['公开案例'],
  truthConfirmed: true,
  ...more,
});

export const numberUnknown = (kind: string, title: string): RightDraft => ({ kind, title, numberUnknown: true });

/** The court's letter needs something that proves the right; a note of the source stands in for it. */
export const sourceNote = (text: string): SeedExhibit[] => [{ name: '公开报道摘录.txt', title: '公开报道摘录', text: `${text}\n` }];
