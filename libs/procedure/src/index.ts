export { type AvailableAction, available, type DeadlineOrder, type Decision, decide, NOW, nextAutomatic } from './decide';
export { diagram } from './diagram';
export { complaintsAbout, filledIn, type InputField, type InputValues, type Option } from './input';
export { ask, guard, unless } from './making';
export {
  type ActionSpec,
  type Blocker,
  type Command,
  defineProcedure,
  type Facts,
  faultsOf,
  type Guard,
  nameIn,
  type ParallelSpec,
  type Procedure,
  type StateSpec,
} from './procedure';
