import { newKeyFile } from '@exchange';

/** Prints a new key file, a key of each suite, for the agency whose URN is given. Keep what it prints where only the service reads it. */
export async function run([source]: string[]): Promise<number> {
  if (source !== undefined && !/^urn:[a-z0-9][a-z0-9-]{0,31}:\S{1,200}$/.test(source)) throw new Error('机关标识应为 URN，如 urn:zhihe:cq:police / the agency is named by a URN');
  process.stdout.write(`${newKeyFile(source)}\n`);
  return 0;
}
