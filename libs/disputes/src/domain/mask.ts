/** The first three and the last two characters, enough for its owner to recognise it: `500*************16`. */
export function maskIdentifier(identifier: string): string {
  const characters = [...identifier];
  if (characters.length < 8) return '*'.repeat(characters.length);
  return [...characters.slice(0, 3), ...characters.slice(3, -2).map(() => '*'), ...characters.slice(-2)].join('');
}
