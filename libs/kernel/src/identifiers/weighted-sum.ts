const DIGITS_AND_LETTERS = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZ';

/** Σ(value × weight) over the first `weights.length` characters; a character's value is its place in the alphabet. */
export const weightedSum = (body: string, weights: readonly number[], alphabet = DIGITS_AND_LETTERS): number =>
  weights.reduce((sum, weight, index) => sum + weight * alphabet.indexOf(body.charAt(index)), 0);

const IDENTITY_WEIGHTS = [7, 9, 10, 5, 8, 4, 2, 1, 6, 3, 7, 9, 10, 5, 8, 4, 2];

/** The eighteenth character of an identity number (GB 11643: ISO 7064 MOD 11-2). */
export const identityCheck = (number: string): string => printed((12 - (weightedSum(number, IDENTITY_WEIGHTS) % 11)) % 11);

/** A remainder of a division by 11, as it is printed: ten is written X. */
export const printed = (remainder: number): string => (remainder === 10 ? 'X' : String(remainder));
