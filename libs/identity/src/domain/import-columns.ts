import type { InputField } from '@procedure';
import { organisationFields } from './organisation-record';
import { personFields, staffRoles } from './person-record';
import { dayField, text } from './record-fields';

/** The columns of the table of organisations are the fields of the form. */
export const organisationColumns: readonly InputField[] = organisationFields;

const inImport = new Set(['appointments', 'leaves', 'interests', 'disabled']);

/** In place of the list of appointments: the person's roles in one organisation, for one term. */
export const appointmentColumns: readonly InputField[] = [
  { name: 'organisation', label: text('组织', 'Organisation'), kind: 'id', optionsFrom: 'organisations' },
  { name: 'roles', label: text('角色', 'Roles'), kind: 'choices', options: Object.entries(staffRoles).map(([value, label]) => ({ value, label })) },
  dayField('from', text('任期自', 'Term from')),
  dayField('to', text('任期至', 'Term until')),
];

export const ownColumns: readonly InputField[] = personFields.filter(({ name }) => !inImport.has(name));

/** User name, name and telephone first, then where the person works, then what it mediates. */
const AHEAD = 3;
export const personColumns: readonly InputField[] = [...ownColumns.slice(0, AHEAD), ...appointmentColumns, ...ownColumns.slice(AHEAD)];

export const sheetNames = { organisations: '机构', people: '人员' } as const;
