import { matchesBeginningOnly } from '../../../src/checks/connection/patterns';
import type {
  IArrivals,
  IEvidence,
  IPage,
  IServer
} from '../../../src/wire/evidence';
import type { IFinding } from '../../../src/wire/report';
import { judged, recorded, roots } from '../recorded';

const foreign = recorded('connection-foreign-page');
const rewritten = recorded('connection-nginx-host-rewritten');

function rootOf(evidence: IEvidence): IFinding {
  const [root, ...others] = roots(judged(evidence));
  expect(others).toEqual([]);
  if (!root) {
    throw new Error('nothing was found');
  }
  return root;
}

function withSettings(
  evidence: IEvidence,
  settings: Partial<IServer>
): IEvidence {
  return {
    ...evidence,
    server: { ...(evidence.server as IServer), ...settings }
  };
}

describe('connection/origin/pattern-unanchored', () => {
  const PATTERN = 'https://portal\\.example';

  it('is told of a pattern that matches only the beginning', () => {
    const root = rootOf(withSettings(foreign, { allowOriginPat: PATTERN }));
    expect(root).toMatchObject({
      cause: 'connection/origin/pattern-unanchored',
      hop: 'server',
      verdict: 'fail'
    });
    expect(root.fixes.map(({ code }) => code)).toEqual([
      'c.ServerApp.allow_origin_pat = "^(?:https://portal\\\\.example|https://portal\\\\.example\\\\.com)$"'
    ]);
  });

  it('names the proxy too, where it replaces the Host', () => {
    const { cause, fixes } = rootOf(
      withSettings(rewritten, { allowOriginPat: 'https://lab' })
    );
    expect(cause).toBe('connection/origin/pattern-unanchored');
    expect(fixes.map(({ id }) => id)).toEqual([
      'jupyter-pattern',
      ...['nginx', 'apache', 'haproxy', 'caddy']
    ]);
  });

  it('does not put flags into the middle of a pattern', () => {
    const { fixes } = rootOf(
      withSettings(foreign, { allowOriginPat: '(?i)HTTPS://PORTAL' })
    );
    expect(fixes[0]?.code).toBe(
      'c.ServerApp.allow_origin_pat = "^(?:https://portal\\\\.example\\\\.com)$"'
    );
  });

  it.each([
    ['matches nothing of it', { allowOriginPat: 'https://other' }],
    ['only Python can read', { allowOriginPat: 'https://(?(1)x|portal)' }],
    [
      'is not read, since allow_origin is set',
      { allowOriginPat: PATTERN, allowOrigin: 'https://other.example' }
    ]
  ])('says nothing of a pattern that %s', (_, settings) => {
    expect(rootOf(withSettings(foreign, settings)).cause).toBe(
      'connection/origin/foreign-page'
    );
  });

  it('says nothing where Jupyter lets the page in, as old servers do', () => {
    const healthy = recorded('connection-healthy-host-rewritten-allowed');
    const { verdict } = judged(
      withSettings(healthy, { allowOrigin: '', allowOriginPat: 'https://lab' })
    ).headline;
    expect(verdict).toBe('pass');
  });
});

describe('a pattern', () => {
  const origin = 'https://lab.example.org';

  it.each([
    ['https://lab', true],
    ['https://lab.example.org', false],
    ['https://.*example.org', false],
    ['(?i)https://LAB', true],
    ['\\Ahttps://lab', true],
    ['\\Ahttps://lab.*\\Z', false],
    ['(?P<host>https://lab)', true],
    ['http://lab', false],
    ['lab', false],
    ['https://(lab', false]
  ])('%s matches only the beginning: %s', (pattern, expected) => {
    expect(matchesBeginningOnly(pattern, origin)).toBe(expected);
  });
});

describe('connection/origin/opaque', () => {
  const opaque = (page: Partial<IPage>): IEvidence => {
    const { all, log } = foreign.arrivals as IArrivals;
    const host = 'lab.example.org';
    return {
      ...foreign,
      page: {
        ...(foreign.page as IPage),
        host,
        origin: `https://${host}`,
        ...page
      },
      arrivals: {
        all: all.map(one => ({
          ...one,
          origin: one.origin && 'null',
          originAllowed: one.origin === null
        })),
        log
      }
    };
  };

  it('names the frame, and whose it is', () => {
    const root = rootOf(
      opaque({ framed: true, ancestors: ['https://portal.example.com'] })
    );
    expect(root).toMatchObject({
      cause: 'connection/origin/opaque',
      hop: 'browser',
      fixerIs: 'whoever makes the page at https://portal.example.com'
    });
    expect(root.fixes[0]?.code).toContain('allow-same-origin');
  });

  it('names what is in the browser, where there is no frame', () => {
    const root = rootOf(opaque({ framed: false }));
    expect(root.cause).toBe('connection/origin/opaque');
    expect(root.fixes.map(({ id }) => id)).toEqual(['browser', 'tab']);
  });

  it('offers in no case to let everybody in who sends null', () => {
    for (const { code } of rootOf(opaque({ framed: true })).fixes) {
      expect(code).not.toMatch(/null|allow_origin/);
    }
  });
});
