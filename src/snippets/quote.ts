/** Characters that no configuration language here reads as its own. */
const HARMLESS = /^[\w./:+,%[\]-]+$/;
const CONTROL = /[\p{Cc}\u2028\u2029]/gu;

/** How one language is told that a value is only a value. */
export type Quote = (value: string) => string;

/** A template tag that quotes what is put in, so that no value can become part of the program. */
export function quoting(
  quote: Quote
): (strings: TemplateStringsArray, ...values: string[]) => string {
  return (strings, ...values) =>
    strings.reduce(
      (text, part, index) => text + quote(values[index - 1] ?? '') + part
    );
}

/**
 * A value for nginx, on one line.
 *
 * #### Notes
 * nginx has no escape for `$`; what is put in are addresses and paths, so it is written as they write it.
 */
export function nginxWord(value: string): string {
  return HARMLESS.test(value)
    ? value
    : `"${inAddress(value, /\$/g).replace(/[\\"]/g, '\\$&')}"`;
}

/** A value for Apache, on one line; `$` could name a variable and has no escape. */
export function apacheWord(value: string): string {
  return HARMLESS.test(value)
    ? value
    : `"${inAddress(value, /\$/g).replace(/[\\"]/g, '\\$&')}"`;
}

/** A value for HAProxy, in strong quotes; in an address it reads `$` even there. */
export function haproxyWord(value: string): string {
  return HARMLESS.test(value)
    ? value
    : `'${inAddress(value, /\$/g).replace(/'/g, "'\\''")}'`;
}

/** A value for a Caddyfile; its quotes know no escape but that of the quote, and braces name placeholders. */
export function caddyWord(value: string): string {
  return HARMLESS.test(value)
    ? value
    : `"${inAddress(value, /[\\{}]/g).replace(/"/g, '\\"')}"`;
}

/** A Python string literal. */
export function pythonString(value: string): string {
  return literal(value);
}

/** A JavaScript string literal. */
export function javascriptString(value: string): string {
  return literal(value);
}

/** A path as it stands in an address: every name of it is only a name. */
export function addressPath(path: string): string {
  const names = path.replace(/[\ud800-\udfff]/gu, '\ufffd').split('/');
  return names.map(encodeURIComponent).join('/');
}

function literal(value: string): string {
  const quoted = value
    .replace(/[\\"]/g, '\\$&')
    .replace(CONTROL, whole => unicode(whole))
    .replace(/[\ud800-\udfff]/gu, whole => unicode(whole));
  return `"${quoted}"`;
}

function unicode(character: string): string {
  return `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`;
}

/** Write what cannot be written as it is the way an address writes it. */
function inAddress(value: string, more?: RegExp): string {
  const escaped = value.replace(CONTROL, percent);
  return more ? escaped.replace(more, percent) : escaped;
}

function percent(character: string): string {
  return encodeURIComponent(character);
}
