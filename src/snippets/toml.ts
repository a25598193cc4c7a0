/** A TOML string that stands for exactly this text, with nothing in it that TOML reads as its own. */
export function quoteToml(text: string): string {
  const escaped = text
    .replace(/[\\"]/g, '\\$&')
    .replace(
      /[\p{Cc}\u2028\u2029\ud800-\udfff]/gu,
      whole => `\\u${whole.charCodeAt(0).toString(16).padStart(4, '0')}`
    );
  return `"${escaped}"`;
}
