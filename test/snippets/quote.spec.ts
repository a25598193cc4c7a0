import {
  addressPath,
  apacheWord,
  caddyWord,
  haproxyWord,
  javascriptString,
  nginxWord,
  pythonString
} from '../../src/snippets/quote';
import { HOSTILE } from './hostile';

/** What may stand between the quotes of each language without ending them or being read as anything. */
const INSIDE: readonly [string, (value: string) => string, RegExp][] = [
  ['nginx', nginxWord, /^"([^"\\$\p{Cc}]|\\["\\])*"$/u],
  ['Apache', apacheWord, /^"([^"\\$\p{Cc}]|\\["\\])*"$/u],
  ['HAProxy', haproxyWord, /^'([^'$\p{Cc}]|'\\'')*'$/u],
  ['Caddy', caddyWord, /^"([^"\\{}\p{Cc}]|\\")*"$/u],
  ['Python', pythonString, /^"([^"\\\p{Cc}]|\\["\\]|\\u[0-9a-f]{4})*"$/u],
  [
    'JavaScript',
    javascriptString,
    /^"([^"\\\p{Cc}\u2028\u2029]|\\["\\]|\\u[0-9a-f]{4})*"$/u
  ]
];

describe.each(INSIDE)('%s', (_, quote, inside) => {
  it.each(HOSTILE)('keeps %j a value', value => {
    expect(quote(value)).toMatch(inside);
  });
});

describe('quoting', () => {
  it.each(['127.0.0.1:8888', '[::1]:8888', '/user/x/', 'https://a.example'])(
    'leaves %s as people write it',
    value => {
      for (const quote of [nginxWord, apacheWord, haproxyWord, caddyWord]) {
        expect(quote(value)).toBe(value);
      }
    }
  );

  it.each(HOSTILE)('keeps %j a path of an address', value => {
    expect(addressPath(`a/${value}`)).toMatch(/^a\/[\w.~!*'()%/-]*$/);
  });

  it('keeps the value itself in Python and JavaScript', () => {
    for (const value of HOSTILE) {
      expect(JSON.parse(javascriptString(value))).toBe(value);
      expect(JSON.parse(pythonString(value))).toBe(value);
    }
  });
});
