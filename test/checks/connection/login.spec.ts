import type {
  IAnswer,
  IArrivals,
  IContents,
  IEvidence,
  IPage,
  IRequests
} from '../../../src/wire/evidence';
import type { IFinding } from '../../../src/wire/report';
import { findingOf, judged, recorded, roots } from '../recorded';

const expired = recorded('connection-login-expired');
const healthy = recorded('connection-healthy-nginx');

/** What is seen when somebody in front answers everything. */
function inFront(
  answer: Partial<IAnswer>,
  page: Partial<IPage> = {}
): IEvidence {
  const given: IAnswer = { status: 200, by: 'front', ms: 5, ...answer };
  const contents = expired.contents as IContents;
  return {
    ...expired,
    page: { ...(expired.page as IPage), ...page },
    shim: { state: 'foreign', answer: given },
    contents: {
      ...contents,
      steps: contents.steps.map(step => ({ ...step, ok: false, answer: given }))
    }
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

const SIGN_IN: Partial<IAnswer> = {
  redirected: true,
  url: 'https://lab.example.org/oauth2/sign_in',
  title: 'Sign In'
};

const BASIC: Partial<IAnswer> = {
  status: 401,
  server: 'nginx/1.22.1',
  text: '401 Authorization Required',
  marks: { 'www-authenticate': 'Basic' }
};

const MESH: Partial<IAnswer> = {
  status: 403,
  server: 'istio-envoy',
  text: 'RBAC: access denied'
};

describe('connection/login/page-instead-of-answer', () => {
  it('names whose login answers, and folds all else under it', () => {
    const report = judged(inFront(SIGN_IN));
    expect(roots(report)).toMatchObject([
      {
        cause: 'connection/login/page-instead-of-answer',
        hop: 'proxy',
        verdict: 'fail',
        summary: expect.stringContaining('the login of oauth2-proxy')
      }
    ]);
    expect(findingOf(report, 'server/files').becauseOf).toBe(
      'connection/login/page-instead-of-answer'
    );
    expect(roots(report)[0]?.fixes.map(({ id }) => id)).toEqual([
      'browser',
      'oauth2-proxy'
    ]);
  });

  it.each<[string, Partial<IAnswer>]>([
    ['a form', { title: 'Log in – Acme' }],
    [
      '401 of Google',
      { status: 401, marks: { 'x-goog-iap-generated-response': 'true' } }
    ],
    [
      'the login of a Hub',
      { redirected: true, url: 'https://hub.example.org/hub/login' }
    ]
  ])('is told of %s', (_, answer) => {
    expect(rootOf(inFront(answer)).cause).toBe(
      'connection/login/page-instead-of-answer'
    );
  });

  it('is told of a redirect to another site, which a browser does not follow for a script', () => {
    const root = rootOf(
      inFront({ status: null, redirected: true, error: 'Failed to fetch' })
    );
    expect(root.cause).toBe('connection/login/page-instead-of-answer');
    expect(root.summary).toContain('sends its requests to another site');
  });

  it('is told of a password that is asked for, where no token is in its way', () => {
    expect(rootOf(inFront(BASIC, { hasToken: false })).cause).toBe(
      'connection/login/page-instead-of-answer'
    );
  });

  it.each<[string, Partial<IAnswer>]>([
    [
      'an error of a proxy',
      { status: 502, server: 'nginx', text: '502 Bad Gateway' }
    ],
    [
      'Jupyter’s own login',
      {
        redirected: true,
        title: 'Jupyter Server',
        url: 'https://lab.example.org/login'
      }
    ],
    ['a page of the Hub', { status: 503, title: 'JupyterHub' }],
    ['a page of nobody known', { status: 200, title: 'Welcome' }]
  ])('says nothing of %s', (_, answer) => {
    expect(findingOf(judged(inFront(answer)), 'connection/login').cause).toBe(
      undefined
    );
  });

  it('says nothing as long as anything of Jupyter’s comes back', () => {
    const evidence: IEvidence = {
      ...inFront(SIGN_IN),
      contents: healthy.contents
    };
    expect(findingOf(judged(evidence), 'connection/login').verdict).toBe(
      'pass'
    );
  });
});

describe('connection/login/authorization-overwritten', () => {
  it('is told where the proxy wants a password, and the page has a token', () => {
    const root = rootOf(inFront(BASIC, { hasToken: true }));
    expect(root).toMatchObject({
      cause: 'connection/login/authorization-overwritten',
      hop: 'proxy',
      verdict: 'fail'
    });
    expect(root.fixes[0]?.code).toContain('jupyter server password');
  });

  const arrivingAsBasic = (loggedIn: boolean): IEvidence => {
    const { all } = healthy.requests as IRequests;
    const lab = all.filter(({ as }) => as === 'lab').map(({ nonce }) => nonce);
    const arrivals = healthy.arrivals as IArrivals;
    return {
      ...healthy,
      arrivals: {
        ...arrivals,
        all: arrivals.all.map(one =>
          lab.includes(one.nonce)
            ? {
                ...one,
                authorization: 'basic',
                tokenLogin: false,
                loggedIn,
                ...(!loggedIn && { status: 403, refusal: 'login' })
              }
            : one
        )
      }
    };
  };

  it('is told where a password arrives in place of the token, and nobody is logged in by it', () => {
    expect(rootOf(arrivingAsBasic(false)).cause).toBe(
      'connection/login/authorization-overwritten'
    );
  });

  it('says nothing where the cookie logs in all the same', () => {
    expect(roots(judged(arrivingAsBasic(true)))).toEqual([]);
  });
});

describe('connection/login/refused-by-mesh', () => {
  it('names the mesh', () => {
    const root = rootOf(inFront(MESH));
    expect(root).toMatchObject({
      cause: 'connection/login/refused-by-mesh',
      hop: 'proxy',
      verdict: 'fail'
    });
    expect(root.facts[0]?.observed).toBe(
      'Istio answered 403: “RBAC: access denied”'
    );
    expect(root.fixes.map(({ id }) => id)).toEqual(['kubernetes']);
  });

  it('names the namespace, as Kubeflow has it in the address', () => {
    const { fixes } = rootOf(
      inFront(MESH, {
        baseUrl: '/notebook/team-a/mine/',
        path: '/notebook/team-a/mine/lab'
      })
    );
    expect(fixes.map(({ code }) => code)).toEqual([
      'Manage Contributors → team-a',
      "kubectl get authorizationpolicies.security.istio.io --namespace 'team-a' --output yaml"
    ]);
  });

  it('says nothing of an error that Envoy only hands on', () => {
    const other = inFront({ status: 403, server: 'envoy', text: 'Forbidden' });
    expect(findingOf(judged(other), 'connection/login').cause).toBe(undefined);
    const gone = inFront({
      status: 503,
      server: 'istio-envoy',
      text: 'no healthy upstream'
    });
    expect(findingOf(judged(gone), 'connection/login').cause).toBe(undefined);
  });
});
