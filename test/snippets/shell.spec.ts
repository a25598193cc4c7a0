import { execFileSync } from 'node:child_process';
import { quoteBytes, quoteShell, shell } from '../../src/snippets/shell';
import { HOSTILE } from './hostile';

/** What a shell gives to a program for this word. */
function read(word: string): string {
  return execFileSync('bash', ['-c', `printf '%s.' ${word}`], {
    encoding: 'utf8'
  }).slice(0, -1);
}

// A path on disk holds no NUL, and nothing that is not a character.
const PATHS = [
  ...HOSTILE.filter(text => !/[\0\ud800]/u.test(text)),
  '/a path/with spaces',
  "/it's",
  '-rf',
  '/new\nline',
  '/\u009b2J',
  "/\u001b'; echo $(id)"
];

describe('a shell word', () => {
  it.each(PATHS)('stands for exactly %j', text => {
    expect(read(quoteShell(text))).toBe(text);
  });

  it.each(PATHS)(
    'of %j lets nothing reach the terminal it is pasted into',
    text => {
      expect(quoteShell(text)).not.toMatch(/\p{Cc}/u);
    }
  );

  it.each(PATHS.filter(text => !/\\x[0-9a-f]{2}/.test(text)))(
    'of a name that is no text stands for %j all the same',
    text => {
      expect(read(quoteBytes(text))).toBe(text);
      expect(quoteBytes(text)).not.toMatch(/\p{Cc}/u);
    }
  );

  it('has bytes that are no text in a name, and takes no other backslash for one', () => {
    const bytes = execFileSync('bash', [
      '-c',
      `printf %s ${quoteBytes("caf\\xe9\\'; echo $(id)\\n")}`
    ]);
    expect(bytes.toString('latin1')).toBe("caf\u00e9\\'; echo $(id)\\n");
  });

  it('is one of several in a list', () => {
    expect(shell`chown ${1000}:${100} ${['/a', "/b'c"]}`).toBe(
      `chown 1000:100 '/a' '/b'\\''c'`
    );
  });
});
