/** What a terminal acts upon while it is being pasted, quoted or not: line ends, escape sequences. */
const CONTROL = /\p{Cc}/gu;

/**
 * One word of a POSIX shell that stands for exactly this text.
 *
 * #### Notes
 * Control characters take the `$'…'` form, which bash, zsh and ksh read; as they are they would end the paste.
 */
export function quoteShell(text: string): string {
  if (text.search(CONTROL) === -1) {
    return `'${text.replace(/'/g, `'\\''`)}'`;
  }
  return `$'${text.replace(/[\\']/g, '\\$&').replace(CONTROL, octal)}'`;
}

/** One word of bash, zsh or ksh for a name of which single bytes are written as `\\xe9`, since it is no text. */
export function quoteBytes(text: string): string {
  const escaped = text
    // Of other backslashes none may take the meaning of what follows it, least of all of a quote.
    .replace(/\\(?!x[0-9a-f]{2})|'/g, '\\$&')
    .replace(CONTROL, octal);
  return `$'${escaped}'`;
}

function octal(control: string): string {
  const code = control.charCodeAt(0);
  // Above ASCII one character is two bytes in UTF-8.
  const octets =
    code < 0x80 ? [code] : [0xc0 | (code >> 6), 0x80 | (code & 0x3f)];
  return octets
    .map(octet => `\\${octet.toString(8).padStart(3, '0')}`)
    .join('');
}

/** A shell line: text is quoted as one word each, a list as several, a number stays. */
export function shell(
  literal: TemplateStringsArray,
  ...values: readonly (string | number | readonly string[])[]
): string {
  return String.raw({ raw: literal }, ...values.map(word));
}

function word(value: string | number | readonly string[]): string {
  return typeof value === 'number'
    ? String(value)
    : typeof value === 'string'
      ? quoteShell(value)
      : value.map(quoteShell).join(' ');
}
