import { VersionsOfRows1764300001200 } from './1764300001200-versions-of-rows';
import { DeadlineRules1765200001200 } from './1765200001200-deadline-rules';
import { VariantsOfRules1765600201000 } from './1765600201000-variants-of-rules';
import { ReminderLadders1765600300000 } from './1765600300000-reminder-ladders';
import { HouseSettings1765600307000 } from './1765600307000-house-settings';
import { AppraisalRegisters1765700500003 } from './1765700500003-appraisal-registers';
import { CriminalThresholds1765703400000 } from './1765703400000-criminal-thresholds';

/** The older tables were made by `disputes`, whose migration is older. */
export const referenceMigrations = [
  VersionsOfRows1764300001200,
  DeadlineRules1765200001200,
  VariantsOfRules1765600201000,
  ReminderLadders1765600300000,
  HouseSettings1765600307000,
  AppraisalRegisters1765700500003,
  CriminalThresholds1765703400000,
];
