export { bulkActionViews } from './bulk-actions';
export { BulkService, MAX_BULK_ROWS } from './bulk.service';
export { DeskSettingsStore } from './desk-settings.store';
export { HoldingService } from './holding.service';
export { worklistsMigrations } from './migrations';
export { COUNTS, cursorFrom, pageStatement, planAsList, WorklistQueries } from './worklist.queries';
export { type Cursor, type WorkFilter, workFilters, type WorklistWish, worklistSorts } from './worklist-conditions';
export { exportFormats, worklistColumns, WorklistExport } from './worklist-export';
