import { isPublic } from '../../../src/checks/connection/public-names';
import type {
  IArrivals,
  IEvidence,
  IPage,
  IPolicy,
  IShim
} from '../../../src/wire/evidence';
import { findingOf, judged, recorded, roots } from '../recorded';

const https = recorded('connection-healthy-nginx');
const http = recorded('connection-healthy-token');
const POLICY: IPolicy = { header: null, violations: [] };

function finding(evidence: IEvidence) {
  return findingOf(
    judged({ policy: POLICY, ...evidence }),
    'connection/scheme'
  );
}

function onPage(page: Partial<IPage>): IEvidence {
  return { ...http, page: { ...http.page, ...page } as IPage };
}

/** A page whose server sends it to http. */
function sentToHttp(forwarded: Record<string, string>): IEvidence {
  const { all, log } = https.arrivals as IArrivals;
  const shim = https.shim as IShim;
  return {
    ...https,
    arrivals: { all: all.map(one => ({ ...one, forwarded })), log },
    contents: {
      folder: '',
      leftovers: [],
      steps: [
        {
          step: 'list',
          method: 'GET',
          nonce: '0',
          ok: false,
          answer: {
            ...shim.answer,
            by: 'front',
            redirected: true,
            url: 'http://lab.example.org/api/contents'
          }
        }
      ]
    }
  };
}

describe('connection/scheme', () => {
  it('passes where TLS ends in front, told or not, and tells what arrives', () => {
    const told = finding(https);
    expect(told.verdict).toBe('pass');
    expect(told.summary).toMatch(/takes it for http, which does no harm/);
    const { all, log } = https.arrivals as IArrivals;
    const untold = all.map(one => ({ ...one, forwarded: {} }));
    expect(
      finding({ ...https, arrivals: { all: untold, log } }).facts
    ).toContainEqual(
      expect.objectContaining({
        label: 'Header X-Forwarded-Proto',
        observed: 'none arrives'
      })
    );
  });

  it('passes where nothing but http is meant', () => {
    expect(finding(http)).toMatchObject({
      verdict: 'pass',
      summary: 'http, and Jupyter knows'
    });
  });

  it('fails where the page is sent to http, and the header does not arrive', () => {
    const { cause, hop, fixes } = finding(sentToHttp({}));
    expect(cause).toBe('connection/scheme/forwarded-proto-missing');
    expect(hop).toBe('proxy');
    expect(fixes[0]?.code).toContain('X-Forwarded-Proto');
    expect(fixes.at(-1)).toMatchObject({
      id: 'jupyter-trust',
      opens: expect.any(String)
    });
  });

  it('takes the last of a list, as Tornado does', () => {
    expect(
      finding(sentToHttp({ 'x-forwarded-proto': 'https,http' }))
    ).toMatchObject({
      cause: 'connection/scheme/forwarded-proto-missing',
      summary: expect.stringContaining('“https,http” arrives')
    });
  });

  it('fails where the header arrives and Jupyter does not read it', () => {
    const { cause, fixes } = finding(
      sentToHttp({ 'x-forwarded-proto': 'https' })
    );
    expect(cause).toBe('connection/scheme/forwarded-proto-ignored');
    expect(fixes.map(({ code }) => code)).toEqual([
      'c.ServerApp.trust_xheaders = True'
    ]);
  });

  it('fails for what the browser was kept from loading, if it is this host’s', () => {
    const policy = (blocked: string): IEvidence => ({
      ...https,
      policy: {
        header: null,
        violations: [{ directive: 'img-src', blocked, enforced: true }]
      }
    });
    expect(finding(policy('http://lab.example.org')).verdict).toBe('fail');
    expect(finding(policy('http://tracker.example.net')).verdict).toBe('pass');
    expect(finding(policy('https://lab.example.org')).verdict).toBe('pass');
  });

  it('warns of http on a public name, and of nothing else by http', () => {
    const by = (host: string, secureContext = false) =>
      finding(onPage({ host, origin: `http://${host}`, secureContext }));
    const warned = by('lab.example.org:8888');
    expect(warned).toMatchObject({
      verdict: 'warn',
      cause: 'connection/scheme/insecure-context',
      hop: 'browser'
    });
    expect(warned.fixes.map(({ id }) => id)).toEqual(['caddy', 'ssh']);
    expect(warned.fixes[0]?.code).toMatch(
      /^"?https:\/\/lab\.example\.org"? \{/
    );
    expect(by('8.8.4.4:8888').fixes.map(({ id }) => id)).toEqual(['ssh']);
    expect(by('lab.test:8000').verdict).toBe('pass');
    expect(by('192.168.1.5:8888').verdict).toBe('pass');
    // A browser can be told to take an origin for safe.
    expect(by('lab.example.org:8888', true).verdict).toBe('pass');
  });

  it('passes for https in a frame of an http page', () => {
    const page = {
      ...(https.page as IPage),
      secureContext: false,
      framed: true
    };
    expect(finding({ ...https, page }).verdict).toBe('pass');
  });

  it('is the only finding of such a page', () => {
    const evidence = onPage({ host: 'lab.example.org', secureContext: false });
    expect(
      roots(judged({ ...evidence, policy: POLICY })).map(({ cause }) => cause)
    ).toEqual(['connection/scheme/insecure-context']);
  });
});

describe('a public name', () => {
  it.each([
    'lab.example.org',
    'jupyter.uni-somewhere.de:8443',
    '8.8.8.8',
    '[2606:4700::1111]:8888'
  ])('is %s', host => expect(isPublic(host)).toBe(true));

  it.each([
    ...['localhost:8888', 'app.localhost', '127.0.0.1:8888', '[::1]:8888'],
    ...['10.1.2.3', '172.16.0.9:80', '192.168.178.20', '100.101.102.103'],
    ...['169.254.1.1', '203.0.113.7', '[fd00::1]:8888', '[fe80::1]'],
    ...['workstation', 'workstation:8888', 'nas.local', 'jupyter.internal'],
    ...['lab.test', 'pi.home.arpa', 'box.lan', 'srv.corp', 'a.b.ts.net']
  ])('is not %s', host => expect(isPublic(host)).toBe(false));
});
