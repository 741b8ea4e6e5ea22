export { linkageMigrations } from './migrations';
export { transferBinding } from './transfer/transfer.binding';
export { type TransferParts, transferStepType } from './transfer/transfer-message';
export { TransferService } from './transfer/transfer.service';
