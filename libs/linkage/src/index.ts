export { linkageMigrations } from './migrations';
export { penaltyBinding } from './penalty/penalty.binding';
export { PenaltyService } from './penalty/penalty.service';
export { transferBinding } from './transfer/transfer.binding';
export { type TransferParts, transferStepType } from './transfer/transfer-message';
export { TransferService } from './transfer/transfer.service';
