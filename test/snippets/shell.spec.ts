import { execFileSync } from 'node:child_process';
import { quoteShell, shell } from '../../src/snippets/shell';
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

  it('is one of several in a list', () => {
    expect(shell`chown ${1000}:${100} ${['/a', "/b'c"]}`).toBe(
      `chown 1000:100 '/a' '/b'\\''c'`
    );
  });
});
