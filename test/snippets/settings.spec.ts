import {
  cookiesByScheme,
  cookiesInFrames,
  listenEverywhere,
  trustForwarded
} from '../../src/snippets/jupyter-behind';
import { allowBeside } from '../../src/snippets/origin-pattern';
import { oauth2ProxyForApi } from '../../src/snippets/remedies/login';
import { forwardedScheme } from '../../src/snippets/remedies/scheme';
import { quoteToml } from '../../src/snippets/toml';
import { HOSTILE } from './hostile';

const LINE = /^c\.\w+\.\w+ = ("([^"\\\p{Cc}]|\\.)*"|True|None|\{[^\n]*\})$/u;

describe('a setting of Jupyter', () => {
  it.each(HOSTILE)('is a line whatever is put into it: %j', value => {
    const all = [
      allowBeside(value, value),
      cookiesInFrames(value),
      cookiesByScheme(value, { login: true, xsrf: true }),
      trustForwarded(),
      listenEverywhere()
    ];
    for (const { code } of all) {
      for (const line of code.split('\n')) {
        expect(line).toMatch(line.startsWith('#') ? /^# [\w ,.:]+$/ : LINE);
      }
    }
  });

  it('names only the cookies that are meant', () => {
    const { code } = cookiesByScheme('/x/', { login: false, xsrf: true });
    expect(code).toContain('xsrf_cookie_kwargs": {"path": "/x/"}');
    expect(code).not.toContain('IdentityProvider');
  });

  it('keeps what a pattern matches already, and adds one origin', () => {
    const { code } = allowBeside('https://a\\.test', 'https://b.test:8443');
    expect(code).toBe(
      'c.ServerApp.allow_origin_pat = "^(?:https://a\\\\.test|https://b\\\\.test:8443)$"'
    );
  });
});

describe('TOML', () => {
  it.each(HOSTILE)('keeps %j a value', value => {
    expect(quoteToml(value)).toMatch(
      /^"([^"\\\p{Cc}]|\\["\\]|\\u[0-9a-f]{4})*"$/u
    );
  });

  it('is matched literally in a route', () => {
    const { code } = oauth2ProxyForApi('/user/a.b/');
    expect(code.split('\n')[0]).toBe(
      'api_routes = ["^/user/a\\\\.b/(api|lab/api|environment-health)/"]'
    );
  });
});

describe('the scheme', () => {
  it.each(HOSTILE)(
    'is told in as many lines, whatever the prefix: %j',
    value => {
      const route = { backend: '127.0.0.1:8888', origin: '', prefix: '/' };
      for (const [front, { code }] of Object.entries(forwardedScheme(route))) {
        const other = forwardedScheme({ ...route, prefix: `/${value}/` });
        expect([
          front,
          other[front as keyof typeof other]?.code.split('\n')
        ]).toEqual([
          front,
          expect.objectContaining({ length: code.split('\n').length })
        ]);
      }
    }
  );
});
