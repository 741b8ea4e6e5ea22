/** Above this a phone would need the whole file in memory twice; the server hashes in any case. */
const HASH_LIMIT_BYTES = 64 * 1024 * 1024;

/** Lower-case hexadecimal; undefined where it can't be had: `crypto.subtle` is missing on plain http. */
export async function sha256Of(file: File): Promise<string | undefined> {
  if (!crypto.subtle || file.size > HASH_LIMIT_BYTES) return undefined;
  try {
    const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
    return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
  } catch {
    return undefined;
  }
}
