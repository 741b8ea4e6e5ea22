import { opendir, rename, rm, stat } from 'node:fs/promises';
import { join } from 'node:path';

type Named = (hashes: readonly string[]) => Promise<ReadonlySet<string>>;

const BATCH = 500;

/** Files last written before that moment. A folder or file that is gone meanwhile is no fault. */
async function* oldFiles(folder: string, before: Date): AsyncGenerator<{ path: string; name: string }> {
  const entries = await opendir(folder, { recursive: true }).catch(() => null);
  if (!entries) return;
  for await (const entry of entries) {
    if (!entry.isFile()) continue;
    const path = join(entry.parentPath, entry.name);
    const found = await stat(path).catch(() => null);
    if (found && found.mtime < before) yield { path, name: entry.name };
  }
}

/** Uploads nobody finished, and what a crash left half written: each write makes a file young again. */
export async function sweepBegun(incoming: string, before: Date): Promise<number> {
  let gone = 0;
  for await (const { path } of oldFiles(incoming, before)) {
    await rm(path, { force: true });
    gone += 1;
  }
  return gone;
}

/** Bytes that no row names, such as those of a deleted draft. */
export async function sweepStored(root: string, before: Date, named: Named): Promise<number> {
  let gone = 0;
  let batch: { path: string; name: string }[] = [];
  const flush = async () => {
    const kept = await named(batch.map(({ name }) => name));
    for (const file of batch) if (!kept.has(file.name) && (await takeAway(root, file, { before, named }))) gone += 1;
    batch = [];
  };
  for await (const file of oldFiles(root, before)) {
    if (!/^[0-9a-f]{64}$/.test(file.name)) continue;
    batch.push(file);
    if (batch.length === BATCH) await flush();
  }
  if (batch.length > 0) await flush();
  return gone;
}

/** Somebody may store the same bytes at this very moment: the file is moved first, looked at again, and put back if it is wanted. */
async function takeAway(root: string, { path, name }: { path: string; name: string }, { before, named }: { before: Date; named: Named }): Promise<boolean> {
  const taken = join(root, 'incoming', `gone-${name}`);
  if (
    !(await rename(path, taken).then(
      () => true,
      () => false,
    ))
  )
    return false;
  const isYoung = ((await stat(taken).catch(() => null))?.mtime ?? before) > before;
  if (isYoung || (await named([name])).has(name)) {
    await rename(taken, path);
    return false;
  }
  await rm(taken, { force: true });
  return true;
}
