export { addHours } from './beijing-minute';
export { type Calendar, openDays, openDayUntil, stateCouncilCalendar } from './calendar';
export { computeDeadline, type Deadline, type DeadlineInput, type Extension, extendedDay } from './compute-deadline';
export type { ExcludedInterval } from './excluded-intervals';
export type { HolidaySchedule } from './holiday-schedules';
export type { DeadlineRule } from './rule';
export { deadlineRules, ruleInForce } from './rules';
export type { DeadlineStep } from './steps';
export { computeVectors } from './vector-line';
