import { apacheProxy } from '../../src/snippets/apache';
import { expireCookie } from '../../src/snippets/browser';
import { caddySite } from '../../src/snippets/caddy';
import { haproxyBackend } from '../../src/snippets/haproxy';
import {
  allowOrigins,
  baseUrl,
  localHostnames
} from '../../src/snippets/jupyter';
import { nginxLocation } from '../../src/snippets/nginx';
import type { IRoute, Need } from '../../src/snippets/route';
import { HOSTILE } from './hostile';

const NEEDS: readonly Need[] = [
  'upgrade',
  'host',
  'cookie',
  'cookie-flags',
  'xsrf',
  'subprotocol',
  'path'
];

const PROXIES = [
  ['nginx', nginxLocation],
  ['Apache', apacheProxy],
  ['HAProxy', haproxyBackend],
  ['Caddy', caddySite]
] as const;

const PLAIN: IRoute = {
  prefix: '/user/x/',
  backend: '127.0.0.1:8888',
  origin: 'https://lab.example.org'
};

describe.each(PROXIES)('%s', (_, write) => {
  const lines = write(PLAIN, NEEDS).code.split('\n').length;

  it.each(HOSTILE)('has no line more or less for %j', value => {
    for (const route of [
      { ...PLAIN, prefix: `/${value}/` },
      { ...PLAIN, backend: value },
      { ...PLAIN, origin: value }
    ]) {
      expect(write(route, NEEDS).code.split('\n')).toHaveLength(lines);
    }
  });
});

it('marks in nginx only the lines that matter', () => {
  const { code, added } = nginxLocation(PLAIN, ['upgrade']);
  const lines = code.split('\n');
  expect(added.map(n => lines[n - 1]?.trim())).toEqual([
    'proxy_http_version 1.1;',
    'proxy_set_header Upgrade $http_upgrade;',
    'proxy_set_header Connection "upgrade";'
  ]);
});

describe('jupyter_server_config.py', () => {
  it.each(HOSTILE)('sets one thing to %j', value => {
    const set = /^c\.ServerApp\.\w+ = (".*"|\[".*"\])$/;
    expect(localHostnames([value]).code).toMatch(set);
    expect(allowOrigins([value]).code).toMatch(set);
    expect(baseUrl(value).code).toMatch(set);
  });

  it('matches several origins, and nothing that only looks like them', () => {
    const { code } = allowOrigins(['https://a.example', 'https://b.example']);
    const pattern = new RegExp(
      JSON.parse(/allow_origin_pat = (.*)$/.exec(code)?.[1] ?? '""')
    );
    expect(pattern.test('https://a.example')).toBe(true);
    expect(pattern.test('https://b.example')).toBe(true);
    expect(pattern.test('https://aXexample')).toBe(false);
    expect(pattern.test('https://a.example.evil.test')).toBe(false);
  });
});

describe('the browser console', () => {
  it.each(HOSTILE)('runs nothing but the removal for %j', value => {
    const { code } = expireCookie('_xsrf', value, [`/${value}`]);
    expect(() => new Function(code)).not.toThrow();
    expect(code.split('\n')).toHaveLength(4);
  });

  it('removes it from each path and domain it can have', () => {
    const { code } = expireCookie('_xsrf', 'a.b.test', ['/user/x/lab']);
    expect(code).toContain(
      '["/", "/user", "/user/", "/user/x", "/user/x/", "/user/x/lab", "/user/x/lab/"]'
    );
    expect(code).toContain('["", "a.b.test", "b.test"]');
  });
});
