import type { OrganisationKind, RoleCode } from './people';
import type { FieldView } from './proceedings';
import type { Text } from './problem';

/** Lists for fields with `optionsFrom`. */
export type Choices = Record<string, { value: string; label: Text }[]>;

/** What an administrator looks after is a form with a version; the server says which fields it has. */
export interface RegisterForm {
  fields: FieldView[];
  choices: Choices;
}

/** One change, from what to what. `what`: `created`, `changed`, `password_reset`, `imported` … */
export interface ChangeView {
  version: number;
  at: string;
  actorName: string;
  what: string;
  before: Record<string, unknown> | null;
  after: Record<string, unknown> | null;
}

/** `GET /api/registers/organisations/:id`, `GET /api/registers/people/:id`. */
export interface RegisterEntry {
  id: string;
  version: number;
  /** What `PUT` wants back under `values`, with `expectedVersion`. */
  values: Record<string, unknown>;
  /** Open cases in its hands: ending or disabling it asks whether they may stay behind. */
  openCases: number;
  mayEdit: boolean;
  history: ChangeView[];
}

/** `POST`, `PUT`, and what the first answer of a new account alone carries. */
export interface RegisterSaved {
  id: string;
  version: number;
  /** Shown once; only its hash is kept. */
  oneTimePassword?: string;
}

/** `GET /api/registers/organisations`: by name, also those that have ended. */
export interface OrganisationLine {
  id: string;
  name: string;
  kind: OrganisationKind;
  channel: string | null;
  districts: string[];
  licenceNumber: string | null;
  licenceTo: string | null;
  validFrom: string | null;
  validTo: string | null;
  inForce: boolean;
  people: number;
}

export interface AppointmentView {
  organisationId: string;
  organisation: string;
  role: RoleCode;
  from: string | null;
  to: string | null;
}

/** `GET /api/registers/people?after=&q=&organisation=`: by name. */
export interface PersonLine {
  id: string;
  username: string;
  name: string;
  disabled: boolean;
  mustChangePassword: boolean;
  /** The last day of a case handler's certificate, and whether it is over or ends soon (办法 4). */
  certificateUntil: string | null;
  certificateState: 'ending' | 'over' | null;
  appointments: AppointmentView[];
}

/** `POST /api/registers/imports/dry-run`, `POST /api/registers/imports`: one XLSX workbook or CSV file. */
export interface ImportReport {
  fileName: string;
  rows: { sheet: string; line: number; name: string; does: 'create' | 'update' | 'nothing' }[];
  errors: { sheet: string; line: number; column: string | null; message: Text }[];
  /** When these very bytes were taken in before, and nothing was done now. */
  importedBefore: { at: string; actorName: string } | null;
  done: boolean;
  /** Of the accounts this import made; shown once. */
  passwords: { username: string; password: string }[];
}

/** `GET /api/registers/reference/:list?on=`. */
export interface ReferenceListView {
  lists: { code: string; name: Text }[];
  /** `detail`: asked for in the form, and too much for the table. */
  fields: (FieldView & { detail?: true })[];
  /** The fields that say what a row is about; they never change. */
  key: string[];
  choices: Choices;
  rows: { id: string; version: number; confirmed: boolean; edited: boolean; values: Record<string, unknown> }[];
  changes: ReferenceChangeView[];
}

/** `GET /api/registers/reference-changes`; `POST /api/registers/reference/:list/changes`, `POST …/reference-changes/:id/decision`. */
export interface ReferenceChangeView {
  id: string;
  list: string;
  action: 'add' | 'replace' | 'end' | 'confirm';
  day: string | null;
  values: Record<string, unknown> | null;
  before: Record<string, unknown> | null;
  state: 'proposed' | 'applied' | 'rejected';
  proposedBy: string;
  proposedByName: string;
  proposedAt: string;
  decidedByName: string | null;
  decidedAt: string | null;
  remark: string | null;
}
