/**
 * Whether a pattern of Python's matches the beginning of a text and not the whole; false where that cannot be told.
 *
 * #### Notes
 * What the two languages write differently is translated as far as addresses have use for it.
 */
export function matchesBeginningOnly(pattern: string, text: string): boolean {
  const flags = /^\(\?([is]+)\)/.exec(pattern);
  const body = pattern
    .slice(flags?.[0].length ?? 0)
    .replace(/\\A/g, '^')
    .replace(/\\Z/g, '$')
    .replace(/\(\?P</g, '(?<');
  const find = (source: string): boolean => {
    try {
      return new RegExp(source, flags?.[1]).test(text);
    } catch {
      // What only Python can read is not judged here.
      return false;
    }
  };
  return find(`^(?:${body})`) && !find(`^(?:${body})$`);
}
