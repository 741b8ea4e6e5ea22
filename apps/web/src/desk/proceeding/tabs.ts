import type { ComponentType } from 'react';
import { ClaimChartTab } from './claim-chart/claim-chart-tab';
import { AcceptanceTab } from '../adjudication/acceptance-tab';
import { AdministrativeMediationTab } from '../administrative-mediation/administrative-mediation-tab';
import { AdjudicationTab } from '../adjudication/adjudication-tab';
import { HearingsTab } from '../adjudication/hearings-tab';
import { adjudicates, type Case, decides, handles } from './case';
import { PapersTab } from '../linkage/papers-tab';
import { ThresholdsTab } from '../linkage/thresholds-tab';
import { AgreementTab } from './tabs/agreement-tab';
import { ConfirmationTab } from './tabs/confirmation-tab';
import { DeadlinesTab } from './tabs/deadlines-tab';
import { DiagramTab } from './tabs/diagram-tab';
import { DocumentsTab } from './tabs/documents-tab';
import { ExchangeTab } from './tabs/exchange-tab';
import { EvidenceTab } from './tabs/evidence-tab';
import { LogTab } from './tabs/log-tab';
import { MarksTab } from './tabs/marks-tab';
import { MediationTab } from './tabs/mediation-tab';
import { OverviewTab } from './tabs/overview-tab';
import { PartiesTab } from './tabs/parties-tab';
import { PerformanceTab } from './tabs/performance-tab';
import { PublicationTab } from './tabs/publication-tab';
import { RightsTab } from './tabs/rights-tab';
import { RoutingTab } from './tabs/routing-tab';
import { ServiceTab } from './tabs/service-tab';

export type TabId =
  | 'overview'
  | 'acceptance'
  | 'adjudication'
  | 'administrative-mediation'
  | 'parties'
  | 'rights'
  | 'chart'
  | 'evidence'
  | 'routing'
  | 'mediation'
  | 'agreement'
  | 'confirmation'
  | 'performance'
  | 'hearings'
  | 'marks'
  | 'publication'
  | 'papers'
  | 'thresholds'
  | 'documents'
  | 'service'
  | 'deadlines'
  | 'exchange'
  | 'diagram'
  | 'log';

/** Who reads what the panel keeps to itself. */
const department = ['case_handler', 'panel', 'panel_chief', 'department_head', 'legal_reviewer'];

interface Tab {
  id: TabId;
  Content: ComponentType<Case>;
  count?: number;
}

/** Tabs for which the server sent nothing are left out: a confirmation has no sessions. */
export function tabsOf({ view, dispute }: Case): Tab[] {
  const mediation = view.mediation;
  const judges = view.relations.some((relation) => department.includes(relation));
  const hasConfirmation = view.confirmation !== null || (dispute?.proceedings.some((one) => one.procedure === 'SC') ?? false);
  const running = view.deadlines.filter((deadline) => deadline.state === 'running').length;
  const tabs: (Tab | null)[] = [
    { id: 'overview', Content: OverviewTab },
    view.adjudication?.request ? { id: 'acceptance', Content: AcceptanceTab } : null,
    view.adjudication?.request && judges ? { id: 'adjudication', Content: AdjudicationTab } : null,
    view.procedure === 'AM' ? { id: 'administrative-mediation', Content: AdministrativeMediationTab } : null,
    { id: 'parties', Content: PartiesTab, count: dispute?.parties.length },
    { id: 'rights', Content: RightsTab, count: dispute?.rights.length },
    { id: 'evidence', Content: EvidenceTab, count: dispute?.exhibits.length },
    view.adjudication && { id: 'chart', Content: ClaimChartTab },
    dispute?.way === null ? null : { id: 'routing', Content: RoutingTab },
    mediation && { id: 'mediation', Content: MediationTab, count: mediation.sessions.length },
    mediation && { id: 'agreement', Content: AgreementTab },
    hasConfirmation ? { id: 'confirmation', Content: ConfirmationTab } : null,
    mediation && { id: 'performance', Content: PerformanceTab, count: mediation.obligations.filter((one) => one.state !== 'performed').length },
    view.adjudication && { id: 'hearings', Content: HearingsTab },
    view.procedure === 'AD' && view.relations.some(decides) ? { id: 'marks', Content: MarksTab } : null,
    view.adjudication?.decision && view.relations.some(decides) ? { id: 'publication', Content: PublicationTab } : null,
    view.penalty && { id: 'thresholds', Content: ThresholdsTab },
    view.transfer && { id: 'papers', Content: PapersTab, count: view.transfer.papers.filter(({ signedAt }) => signedAt === null).length },
    { id: 'documents', Content: DocumentsTab, count: view.documents.filter((one) => one.ready).length },
    view.relations.some(view.procedure === 'AD' ? adjudicates : handles) ? { id: 'service', Content: ServiceTab } : null,
    { id: 'deadlines', Content: DeadlinesTab, count: running },
    view.relations.some(handles) ? { id: 'exchange', Content: ExchangeTab } : null,
    { id: 'diagram', Content: DiagramTab },
    { id: 'log', Content: LogTab },
  ];
  return tabs.filter((tab) => tab !== null);
}
