import type { Text } from './problem';

export type RoleCode =
  | 'applicant'
  | 'respondent'
  | 'agent'
  | 'clerk'
  | 'mediator'
  | 'manager'
  | 'court_liaison'
  | 'case_handler'
  | 'department_head'
  | 'legal_reviewer'
  | 'enforcement_officer'
  | 'enforcement_head'
  | 'agency_chief'
  | 'police_officer'
  | 'police_head'
  | 'procurator'
  | 'supervisor'
  | 'administrator';

/** `GET /api/session`, `POST /api/session {username, password}`, `POST /api/access-codes {code}`. Every later write sends `csrfToken` as `X-CSRF-Token`. */
export interface SessionView {
  kind: 'user' | 'party';
  name: string;
  username: string | null;
  roles: RoleCode[];
  organisation: { id: string; name: string; kind: string } | null;
  /** A party that came by access code sees this one dispute. */
  disputeId: string | null;
  csrfToken: string;
  /** Signed in with a one-time password: every other route refuses until another is set. */
  mustChangePassword: boolean;
}

/** `POST /api/registrations`: an applicant or agent makes an account. */
export interface RegistrationRequest {
  username: string;
  password: string;
  name: string;
  phone?: string;
}

export type OrganisationKind =
  | 'people_committee'
  | 'industry_committee'
  | 'commercial_organisation'
  | 'professional_committee'
  | 'administrative_body'
  | 'court'
  | 'bureau'
  | 'park_desk'
  | 'contact_point'
  | 'joint_group'
  | 'enforcement_agency'
  | 'police'
  | 'procuratorate';
export type Channel = 'people' | 'industry' | 'commercial' | 'professional' | 'administrative';

/** `GET /api/organisations` (public roster, 在线调解规则 5). */
export interface OrganisationView {
  id: string;
  name: string;
  kind: OrganisationKind;
  channel: Channel | null;
  districts: string[];
  rightKinds: string[];
  disputeTypes: string[];
  chargesFee: boolean;
  feeNote: string | null;
  licenceNumber: string | null;
  licenceFrom: string | null;
  licenceTo: string | null;
  phone: string | null;
  workingHours: string | null;
  address: string | null;
  parentId: string | null;
  mediators: {
    id: string;
    name: string;
    fields: string[];
    languages: string[];
    /** Years as a mediator. */
    seniority: number | null;
    termFrom: string | null;
    termTo: string | null;
    trainingHours: number | null;
    discipline: string | null;
    bio: string | null;
  }[];
}

/** `GET /api/organisations/durations` (public): days from opening to close, over the last twelve months; none with fewer than five. */
export interface DurationView {
  /** Null: all organisations together. */
  organisationId: string | null;
  closed: number;
  /** Half of them took no longer. */
  middleDays: number;
  /** Nine of ten took no longer. */
  mostDays: number;
}

/** `GET /api/notices`, `POST /api/notices/:id/reading`. */
export interface NoticeView {
  id: string;
  /** 验真码: whoever doubts the message types it on the verification page. */
  code: string;
  at: string;
  title: Text;
  body: Text;
  disputeId: string | null;
  proceedingId: string | null;
  readAt: string | null;
  /** It tells of a session: `GET /api/notices/:id/invitation.ics` has it for a calendar program. */
  hasInvitation: boolean;
}

/** `POST /api/verifications {code}`, public: the message is ours. No names, no content. */
export interface VerificationView {
  sentAt: string;
  from: Text;
  about: Text;
  /** The last figures of the matter's number. */
  numberTail: string | null;
}
