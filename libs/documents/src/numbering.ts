/** What a number is made of; a court's letter may lend its short name (`court`). */
export type NumberParts = Readonly<Record<string, string | number>> & { readonly year: number; readonly seq: number };

/**
 * A human number from its template: `（{year}）{prefix}人调字第{seq}号`. `seq` is unpadded (GB/T 9704: no 虚位) unless the
 * template asks for a width: `{seq:4}`.
 * @throws RangeError when the template names a part that isn't given, so no number is issued with a hole.
 */
export function formatNumber(template: string, parts: NumberParts): string {
  return template.replace(/\{(\w+)(?::(\d+))?\}/g, (_whole, name: string, width?: string) => {
    const part = parts[name];
    if (part === undefined) throw new RangeError(`number template “${template}” needs “${name}”`);
    return String(part).padStart(Number(width ?? 0), '0');
  });
}
