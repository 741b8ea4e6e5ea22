import { v7 } from 'uuid';

declare const brand: unique symbol;
type Id<Name extends string> = string & { readonly [brand]: Name };

export type DisputeId = Id<'Dispute'>;
export type ProceedingId = Id<'Proceeding'>;
export type PartyId = Id<'Party'>;
export type UserId = Id<'User'>;
export type OrganisationId = Id<'Organisation'>;
export type FileId = Id<'File'>;
export type DeadlineId = Id<'Deadline'>;

/** A UUIDv7: ordered by time, made by services and never by the database. */
// oxlint-disable-next-line typescript/no-unnecessary-type-parameters -- the caller says which kind of id it makes
export const newId = <T extends string = string>(): T => v7() as T;

const UUID = /^[0-9a-f]{8}-[0-9a-f]{4}-[1-8][0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/;

export const isId = (text: unknown): text is string => typeof text === 'string' && UUID.test(text);
