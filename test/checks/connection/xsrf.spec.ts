import { isOtherSite } from '../../../src/checks/connection/sites';
import type {
  IArrival,
  IArrivals,
  IContents,
  IEvidence,
  IPage,
  IRequests,
  IServer,
  IWebsocket
} from '../../../src/wire/evidence';
import type { IFinding } from '../../../src/wire/report';
import { findingOf, judged, recorded, roots } from '../recorded';

const token = recorded('connection-healthy-nginx');
const password = recorded('connection-healthy-password');

/** What becomes of evidence when the browser keeps these cookies from Jupyter. */
function without(evidence: IEvidence, lost: (name: string) => boolean) {
  const page = evidence.page as IPage;
  const websocket = evidence.websocket as IWebsocket;
  const { all, log } = evidence.arrivals as IArrivals;
  const lostXsrf = lost('_xsrf');
  const lostLogin = lost('username-');
  const closed = { opened: false, echoed: false, code: 1006 };
  const arrival = (one: IArrival): IArrival => {
    const cookies = Object.fromEntries(
      Object.entries(one.cookies).filter(([name]) => !lost(name))
    );
    const stranger = lostLogin && !one.tokenLogin;
    const writes = one.kind === 'http' && one.method === 'POST';
    return {
      ...one,
      cookies,
      loggedIn: one.loggedIn && !stranger,
      ...(stranger &&
        one.kind === 'websocket' &&
        one.upgrade && { status: 403, refusal: 'login', opened: false }),
      xsrf:
        lostXsrf && writes && !one.tokenLogin
          ? {
              header: false,
              verdict: 'refused',
              reason: "'_xsrf' argument missing from POST"
            }
          : one.xsrf
    };
  };
  return {
    ...evidence,
    page: { ...page, xsrfCookies: lostXsrf ? 0 : page.xsrfCookies },
    arrivals: { all: all.map(arrival), log },
    requests: {
      all: (evidence.requests as IRequests).all.map(request => ({
        ...request,
        sentXsrfHeader: request.sentXsrfHeader && !lostXsrf
      }))
    },
    ...(lostLogin && {
      websocket: {
        ...websocket,
        plain: { ...websocket.plain, ...closed },
        subprotocol: { ...websocket.subprotocol, ...closed }
      }
    })
  } as IEvidence;
}

const every = () => true;

function onPage(evidence: IEvidence, page: Partial<IPage>): IEvidence {
  return { ...evidence, page: { ...(evidence.page as IPage), ...page } };
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

function rootOf(evidence: IEvidence): IFinding {
  const [root, ...others] = roots(judged(evidence));
  expect(others).toEqual([]);
  if (!root) {
    throw new Error('nothing was found');
  }
  return root;
}

describe('connection/xsrf/cookies-blocked', () => {
  it('is told where not even the page’s own cookie is kept', () => {
    const root = rootOf(onPage(without(token, every), { ownCookie: false }));
    expect(root).toMatchObject({
      cause: 'connection/xsrf/cookies-blocked',
      hop: 'browser',
      verdict: 'fail',
      summary:
        'Terminals and kernels cannot connect: this browser blocks cookies for lab.example.org.'
    });
  });

  it('is told where cookies are switched off, of everything that fails without a token', () => {
    const blocked = onPage(without(password, every), { cookiesEnabled: false });
    expect(rootOf(blocked).summary).toMatch(
      /^Nothing can be saved, and terminals and kernels cannot connect: /
    );
  });

  it('is told also where Jupyter’s XSRF check is off', () => {
    const blocked = onPage(without(token, every), { ownCookie: false });
    const { all, log } = blocked.arrivals as IArrivals;
    const unchecked = { header: false, verdict: 'pass', reason: null } as const;
    const arrivals = {
      all: all.map(one => ({ ...one, xsrf: unchecked })),
      log
    };
    const off = { disableCheckXsrf: true };
    const report = judged(withSettings({ ...blocked, arrivals }, off));
    expect(roots(report).map(({ cause }) => cause)).toEqual([
      'connection/xsrf/cookies-blocked',
      'server/protection/xsrf-off'
    ]);
  });

  it('says nothing as long as cookies arrive', () => {
    const kept = onPage(token, { cookiesEnabled: false, ownCookie: false });
    expect(roots(judged(kept))).toEqual([]);
  });

  it('leaves cookies that were only never set to their own cause', () => {
    expect(
      rootOf(onPage(without(token, every), { ownCookie: true })).cause
    ).toBe('connection/xsrf/cookie-missing');
  });
});

describe('connection/xsrf/third-party-cookies', () => {
  const framed = (page: Partial<IPage>, evidence = without(token, every)) =>
    onPage(evidence, { framed: true, ownCookie: false, ...page });

  it('is told where the browser says that they are third-party', () => {
    const root = rootOf(framed({ storageAccess: false }));
    expect(root).toMatchObject({
      cause: 'connection/xsrf/third-party-cookies',
      hop: 'browser',
      verdict: 'fail'
    });
    expect(root.fixes.map(({ id }) => id)).toEqual([
      'browser',
      'jupyter-cookies'
    ]);
    expect(root.fixes[1]?.code).toContain('"samesite": "None", "secure": True');
    expect(root.fixes[1]?.code).toContain('"path": "/"');
    expect(root.fixes[1]?.opens).toMatch(/frame-ancestors/);
  });

  it('is told by the name of the site around it', () => {
    expect(
      rootOf(framed({ ancestors: ['https://lms.example.edu'] })).summary
    ).toContain('in a frame of https://lms.example.edu');
  });

  it('does not offer Secure cookies to a page by http', () => {
    const { fixes } = rootOf(
      framed({ storageAccess: false }, without(password, every))
    );
    expect(fixes.map(({ id }) => id)).toEqual(['browser']);
  });

  it('says nothing of a frame that keeps its cookies to itself, and has them', () => {
    const kept = framed({ storageAccess: false }, token);
    expect(roots(judged(kept))).toEqual([]);
  });

  it('says nothing of a frame within the same site', () => {
    const same = framed({ ancestors: ['https://portal.example.org'] });
    expect(rootOf(same).cause).toBe('connection/xsrf/cookies-blocked');
  });
});

describe('another site', () => {
  it.each([
    ['https://lms.example.edu', 'https://lab.example.org', true],
    ['http://lab.example.org', 'https://lab.example.org', true],
    ['http://127.0.0.1:8000', 'http://localhost:8888', true],
    ['http://10.0.0.1', 'http://10.0.0.2', true],
    ['https://portal.example.org', 'https://lab.example.org', false],
    ['https://example.org:8443', 'https://lab.example.org', false],
    ['http://localhost:8000', 'http://localhost:8888', false]
  ])('%s and %s: %s', (one, other, expected) => {
    expect(isOtherSite(one, other)).toBe(expected);
  });
});

describe('connection/xsrf/secure-cookie-over-http', () => {
  const http = (evidence: IEvidence): IEvidence =>
    onPage(evidence, {
      protocol: 'http',
      origin: 'http://lab.test:8000',
      host: 'lab.test:8000',
      secureContext: false
    });

  it('is told of a login cookie that is configured so', () => {
    const lost = without(token, name => name.startsWith('username-'));
    const root = rootOf(withSettings(http(lost), { secureCookies: true }));
    expect(root).toMatchObject({
      cause: 'connection/xsrf/secure-cookie-over-http',
      hop: 'server',
      verdict: 'fail'
    });
    expect(root.fixes[1]?.code.split('\n').slice(1)).toEqual([
      'c.IdentityProvider.secure_cookie = None',
      'c.IdentityProvider.cookie_options = {}'
    ]);
  });

  it('is told of an _xsrf cookie that is configured so', () => {
    const lost = without(token, name => name === '_xsrf');
    const root = rootOf(
      withSettings(http(lost), { xsrfCookie: { path: '/', secure: true } })
    );
    expect(root.cause).toBe('connection/xsrf/secure-cookie-over-http');
    // Lab's own requests have the token.
    expect(root.verdict).toBe('warn');
    expect(root.fixes[1]?.code).toContain('xsrf_cookie_kwargs');
    expect(root.fixes[1]?.code).not.toContain('IdentityProvider');
  });

  it('is told where a proxy says https of a page by http', () => {
    const lost = http(without(token, name => name.startsWith('username-')));
    const { all, log } = lost.arrivals as IArrivals;
    const root = rootOf({
      ...withSettings(lost, { secureCookies: null }),
      arrivals: { all: all.map(one => ({ ...one, scheme: 'https' })), log }
    });
    expect(root.summary).toContain('a proxy tells Jupyter');
    expect(root.fixes.map(({ id }) => id)).toEqual(['browser']);
  });

  it('says nothing where they arrive, as on this very computer, or where the page is https', () => {
    const kept = withSettings(http(token), { secureCookies: true });
    expect(roots(judged(kept))).toEqual([]);
    const lost = without(token, name => name.startsWith('username-'));
    const { cause } = findingOf(
      judged(withSettings(lost, { secureCookies: true })),
      'connection/xsrf'
    );
    expect(cause).toBeUndefined();
  });
});

describe('connection/xsrf/read-refused', () => {
  const REASON = "'_xsrf' argument missing from GET";
  const refuse = (evidence: IEvidence, by: 'jupyter' | 'front'): IEvidence => {
    const contents = evidence.contents as IContents;
    return {
      ...evidence,
      contents: {
        ...contents,
        steps: contents.steps.map(step =>
          step.step === 'download'
            ? {
                ...step,
                ok: false,
                answer: { ...step.answer, status: 403, by, text: REASON }
              }
            : step
        )
      }
    };
  };

  it('is told of a read that JupyterLab makes', () => {
    const report = judged(refuse(password, 'jupyter'));
    expect(roots(report)).toMatchObject([
      { cause: 'connection/xsrf/read-refused', hop: 'server', verdict: 'fail' }
    ]);
    expect(roots(report)[0]?.fixes[0]?.code).toContain('jupyterhub jupyterlab');
  });

  it('says nothing of a bare read, which a Hub refuses as it should', () => {
    const { all } = password.requests as IRequests;
    const hub: IEvidence = {
      ...password,
      requests: {
        all: all.map(request =>
          request.as === 'cookies' && request.method === 'GET'
            ? {
                ...request,
                answer: { ...request.answer, status: 403, text: REASON }
              }
            : request
        )
      }
    };
    expect(roots(judged(hub))).toEqual([]);
  });

  it('says nothing of a refusal that is not Jupyter’s', () => {
    expect(
      findingOf(judged(refuse(password, 'front')), 'connection/xsrf').verdict
    ).toBe('pass');
  });
});
