import type { IFinding, IFix } from '../../../src/wire/report';
import { findingOf, judged, recorded, roots } from '../recorded';

function rootOf(name: string): IFinding {
  const [root] = roots(judged(recorded(`connection-${name}`)));
  if (!root) {
    throw new Error(`${name} has no root`);
  }
  return root;
}

function marked({ code, added }: IFix): string[] {
  return code
    .split('\n')
    .filter((_, index) => added?.includes(index + 1))
    .map(line => line.trim());
}

describe('a rewritten Host', () => {
  it('says that saving works because of the token, and websockets do not', () => {
    const { summary, impact } = rootOf('nginx-host-rewritten');
    expect(summary).toBe(
      'Terminals and kernels cannot connect: the proxy in front of Jupyter replaces the Host lab.example.org by 127.0.0.1:8888.'
    );
    expect(impact).toMatch(/^Saving works, terminals and kernels do not: /);
  });

  it('says that nothing can be saved where there is no token', () => {
    const { summary, impact } = rootOf('host-rewritten-password');
    expect(summary).toMatch(/^Nothing can be saved, and terminals/);
    expect(impact).toMatch(/no token.*404 Not Found/);
  });

  it('names the proxy that was seen first, and Jupyter last, with what it opens', () => {
    const { fixes } = rootOf('nginx-host-rewritten');
    expect(fixes.map(({ id }) => id)).toEqual([
      'nginx',
      'apache',
      'haproxy',
      'caddy',
      'jupyter-origin'
    ]);
    expect(fixes.map(({ seenHere }) => seenHere ?? false)).toEqual([
      true,
      false,
      false,
      false,
      false
    ]);
    expect(marked(fixes[0]!)).toEqual(['proxy_set_header Host $http_host;']);
    expect(fixes[4]).toMatchObject({
      code: 'c.ServerApp.allow_origin = "https://lab.example.org"',
      opens:
        'Pages of https://lab.example.org, and of no other site, may use this Jupyter with your login.'
    });
  });

  it('tells Jupyter the name first where keeping it would be refused', () => {
    const { fixes } = rootOf('caddy-host-rewritten');
    expect(fixes[0]?.where).toMatch(/^First let Jupyter accept the name/);
    expect(fixes.find(({ id }) => id === 'jupyter-host')?.code).toBe(
      'c.ServerApp.local_hostnames = ["localhost", "lab.example.org"]'
    );
  });

  it('keeps an origin that is allowed already, by a pattern that matches nothing else', () => {
    const fix = rootOf('host-rewritten-other-origin').fixes.at(-1);
    expect(fix?.code.split('\n')).toEqual([
      'c.ServerApp.allow_origin = ""',
      'c.ServerApp.allow_origin_pat = "^(https://portal\\\\.example\\\\.com|https://lab\\\\.example\\\\.org)$"'
    ]);
  });
});

describe('an allow_origin that cannot match', () => {
  it('is replaced by the exact origin', () => {
    expect(rootOf('allow-origin-slash').fixes[0]?.code).toBe(
      'c.ServerApp.allow_origin = "https://lab.example.org"'
    );
  });
});

describe('a lost upgrade', () => {
  it('says what was seen from each side, as the drawing has it', () => {
    const { summary, impact, facts } = rootOf('nginx-no-upgrade');
    expect(summary).toBe(
      'Terminals and kernels cannot connect: the proxy in front of Jupyter drops the websocket upgrade.'
    );
    expect(impact).toBe(
      'Files and saving work. Jupyter itself is fine; no restart of Jupyter is needed.'
    );
    expect(facts.map(({ label, observed }) => [label, observed])).toEqual([
      ['Browser → wss://lab.example.org', 'closed, code 1006, no reason'],
      ['What arrived at Jupyter', 'no Upgrade, Connection: close'],
      ['Loopback → 127.0.0.1:8888', '101, echo of 7c1f'],
      ['Jupyter’s log', expect.stringContaining('Can "Upgrade" only')]
    ]);
  });

  it('does not say that Jupyter is fine where the loopback was not seen', () => {
    const evidence = recorded('connection-nginx-no-upgrade');
    const [root] = roots(
      judged({ ...evidence, loopback: { unavailable: 'timed out' } })
    );
    expect(root?.impact).toBe('Files and saving work.');
  });
});

describe('a prospective address', () => {
  it('is judged as a place of its own, with a fix that was rehearsed', () => {
    const report = judged(recorded('connection-prospect-refused'));
    expect(findingOf(report, 'connection/address').verdict).toBe('pass');
    expect(
      findingOf(report, 'connection/address', 'https://abc-8888.proxy.example')
        .fixes
    ).toMatchObject([
      {
        code: 'c.ServerApp.local_hostnames = ["localhost", "abc-8888.proxy.example"]',
        proof: { state: 'rehearsed' }
      }
    ]);
  });

  it('that is a bare address gets a name, since a list of names cannot hold it', () => {
    const { fixes } = rootOf('prospect-address');
    expect(fixes.map(({ code }) => code)).toEqual([
      '192.168.1.5 jupyter.internal',
      'c.ServerApp.local_hostnames = ["localhost", "jupyter.internal"]'
    ]);
  });
});

describe('two _xsrf cookies', () => {
  it('are removed in the console where the page can read both', () => {
    const { fixes } = rootOf('xsrf-cookie-duplicated');
    expect(fixes.map(({ language }) => language)).toEqual([
      'javascript',
      'text'
    ]);
    expect(fixes[0]?.code).toContain('"/lab/"');
  });

  it('are removed in the settings where the page cannot', () => {
    const evidence = recorded('connection-xsrf-cookie-duplicated');
    const page = { ...evidence.page, xsrfCookies: 1 } as typeof evidence.page;
    const [root] = roots(judged({ ...evidence, page }));
    expect(root?.cause).toBe('connection/xsrf/cookie-duplicated');
    expect(root?.fixes.map(({ language }) => language)).toEqual(['text']);
  });
});

describe('the words of a healthy report', () => {
  it('are short', () => {
    const report = judged(recorded('connection-healthy-nginx'));
    const said = (check: string) => findingOf(report, check).summary;
    expect(said('connection/xsrf')).toBe(
      'Accepted with the token and with cookies only'
    );
    expect(said('connection/origin')).toBe('Origin and Host agree');
    expect(said('connection/address')).toBe('lab.example.org is accepted');
    expect(said('connection/websocket')).toBe('Echoed in 18 ms');
  });
});
