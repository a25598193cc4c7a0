import { patternOf } from './known-bytes';

const HEAD = '{"type":"file","format":"base64","content":"';
const TAIL = '"}';

/** Three bytes become four letters: so many become as many letters as the block has bytes. */
const ENCODED = 48 * 1024;

/**
 * What an upload of JupyterLab's looks like, of exactly so many bytes, in pieces that share their memory.
 *
 * #### Notes
 * A web firewall must not take it for anything else.
 */
export function uploadOf(bytes: number): string[] {
  const block = base64();
  const parts = [HEAD];
  let left = bytes - HEAD.length - TAIL.length;
  for (; left > block.length; left -= block.length) {
    parts.push(block);
  }
  return [...parts, block.slice(0, left), TAIL];
}

let encoded: string | null = null;

/** The random block, as JupyterLab encodes a file. */
function base64(): string {
  const bytes = patternOf('random').subarray(0, ENCODED);
  return (encoded ??= btoa(
    Array.from(bytes, byte => String.fromCharCode(byte)).join('')
  ));
}

/** Marks by which a web firewall takes a text for an attack; nobody here executes it. */
const MARKS = [
  '<script>alert(document.cookie)</script>',
  "' OR '1'='1' UNION SELECT password FROM users; --",
  '../../../../etc/passwd',
  '; cat /etc/passwd | sh'
].join('\n');

/** A text file of exactly so many bytes, as somebody would save it who writes about such things. */
export function suspiciousOf(bytes: number): string {
  const text = (content: string): string =>
    JSON.stringify({ type: 'file', format: 'text', content });
  return text(MARKS + ' '.repeat(bytes - text(MARKS).length));
}
