import type { InputValues } from '@procedure';
import type { MediationKind } from './kinds';

type Asked = (answers: InputValues) => boolean;

const developed: Asked = ({ made }) => made === 'commissioned' || made === 'joint';
const hasLeft: Asked = ({ made }) => made === 'after_leaving';
const somebodyFound: Asked = ({ foundBy }) => foundBy !== undefined && foundBy !== 'nobody';
const somethingAgreed: Asked = ({ agreed }) => agreed === true;
const used: Asked = ({ uses }) => Array.isArray(uses) && uses.length > 0;

/** Questions that follow from another answer; every other one is always asked. */
const following: Readonly<Partial<Record<MediationKind, Readonly<Record<string, Asked>>>>> = {
  AM_DAMAGES: { decisionNumber: somebodyFound, decidedOn: somebodyFound, copyAttached: somebodyFound },
  AM_OWNERSHIP: { leftOn: hasLeft, madeOn: hasLeft, agreed: developed, agreedOwner: (answers) => developed(answers) && somethingAgreed(answers) },
  AM_REWARD: { agreedTerms: somethingAgreed, agreedAmount: somethingAgreed, profit: used, shares: used },
};

/** The names of those that the answers leave no occasion for: the guided page doesn’t ask them. */
export const notAsked = (kind: MediationKind, answers: InputValues): string[] =>
  Object.entries(following[kind] ?? {}).flatMap(([name, isAsked]) => (isAsked(answers) ? [] : [name]));
