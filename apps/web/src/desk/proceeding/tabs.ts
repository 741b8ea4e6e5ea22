import type { ComponentType } from 'react';
import { adjudicates, type Case, handles } from './case';
import { ClaimChartTab } from './claim-chart/claim-chart-tab';
import { AgreementTab } from './tabs/agreement-tab';
import { ConfirmationTab } from './tabs/confirmation-tab';
import { DeadlinesTab } from './tabs/deadlines-tab';
import { DiagramTab } from './tabs/diagram-tab';
import { DocumentsTab } from './tabs/documents-tab';
import { ExchangeTab } from './tabs/exchange-tab';
import { EvidenceTab } from './tabs/evidence-tab';
import { LogTab } from './tabs/log-tab';
import { MediationTab } from './tabs/mediation-tab';
import { OverviewTab } from './tabs/overview-tab';
import { PartiesTab } from './tabs/parties-tab';
import { PerformanceTab } from './tabs/performance-tab';
import { RightsTab } from './tabs/rights-tab';
import { RoutingTab } from './tabs/routing-tab';
import { ServiceTab } from './tabs/service-tab';

export type TabId =
  | 'overview'
  | 'parties'
  | 'rights'
  | 'chart'
  | 'evidence'
  | 'routing'
  | 'mediation'
  | 'agreement'
  | 'confirmation'
  | 'performance'
  | 'documents'
  | 'service'
  | 'deadlines'
  | 'exchange'
  | 'diagram'
  | 'log';

interface Tab {
  id: TabId;
  Content: ComponentType<Case>;
  count?: number;
}

/** Tabs for which the server sent nothing are left out: a confirmation has no sessions. */
export function tabsOf({ view, dispute }: Case): Tab[] {
  const mediation = view.mediation;
  const hasConfirmation = view.confirmation !== null || (dispute?.proceedings.some((one) => one.procedure === 'SC') ?? false);
  const running = view.deadlines.filter((deadline) => deadline.state === 'running').length;
  const tabs: (Tab | null)[] = [
    { id: 'overview', Content: OverviewTab },
    { id: 'parties', Content: PartiesTab, count: dispute?.parties.length },
    { id: 'rights', Content: RightsTab, count: dispute?.rights.length },
    { id: 'evidence', Content: EvidenceTab, count: dispute?.exhibits.length },
    view.adjudication && { id: 'chart', Content: ClaimChartTab },
    { id: 'routing', Content: RoutingTab },
    mediation && { id: 'mediation', Content: MediationTab, count: mediation.sessions.length },
    mediation && { id: 'agreement', Content: AgreementTab },
    hasConfirmation ? { id: 'confirmation', Content: ConfirmationTab } : null,
    mediation && { id: 'performance', Content: PerformanceTab, count: mediation.obligations.filter((one) => one.state !== 'performed').length },
    { id: 'documents', Content: DocumentsTab, count: view.documents.filter((one) => one.ready).length },
    view.relations.some(view.procedure === 'AD' ? adjudicates : handles) ? { id: 'service', Content: ServiceTab } : null,
    { id: 'deadlines', Content: DeadlinesTab, count: running },
    view.relations.some(handles) ? { id: 'exchange', Content: ExchangeTab } : null,
    { id: 'diagram', Content: DiagramTab },
    { id: 'log', Content: LogTab },
  ];
  return tabs.filter((tab) => tab !== null);
}
