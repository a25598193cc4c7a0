import type {
  IArrivals,
  IEvidence,
  IIdentity,
  IListener,
  IPage,
  IProspect,
  IServer,
  IShim,
  IWebsocket
} from '../../../src/wire/evidence';
import type { IFinding } from '../../../src/wire/report';
import { findingOf, judged, recorded, roots } from '../recorded';

const local = recorded('connection-healthy-token');
const page = local.page as IPage;
const server = local.server as IServer;
const shim = local.shim as IShim;

function finding(evidence: IEvidence, place?: string): IFinding {
  return findingOf(judged(evidence), 'connection/address', place);
}

/** Evidence whose arrivals are addressed to another host than the browser asked for. */
function arrivingAt(evidence: IEvidence, host: string): IEvidence {
  const { all, log } = evidence.arrivals as IArrivals;
  return {
    ...evidence,
    arrivals: {
      all: all.map(one => ({
        ...one,
        host,
        originAllowed: one.origin === null || one.origin === `http://${host}`
      })),
      log
    }
  };
}

/** A page at another port of this computer than Jupyter's. */
function atPort(port: number): IEvidence {
  const host = `localhost:${port}`;
  const origin = `http://${host}`;
  const { all, log } = local.arrivals as IArrivals;
  const websocket = local.websocket as IWebsocket;
  return {
    ...local,
    page: { ...page, host, origin },
    websocket: {
      ...websocket,
      url: `ws://${host}/environment-health/echo/websocket`
    },
    arrivals: {
      all: all.map(one => ({
        ...one,
        host,
        origin: one.origin && origin,
        originAllowed: true
      })),
      log
    }
  };
}

describe('connection/address/port-differs', () => {
  const cut = (evidence: IEvidence): IEvidence => {
    const websocket = evidence.websocket as IWebsocket;
    const closed = { opened: false, echoed: false, code: 1006 };
    return {
      ...evidence,
      websocket: {
        ...websocket,
        plain: { ...websocket.plain, ...closed },
        subprotocol: { ...websocket.subprotocol, ...closed }
      }
    };
  };

  it('is told where what forwards a port asks for Jupyter’s', () => {
    const report = judged(cut(arrivingAt(atPort(9999), 'localhost:8888')));
    expect(roots(report)).toMatchObject([
      {
        cause: 'connection/address/port-differs',
        hop: 'network',
        verdict: 'fail'
      }
    ]);
    expect(findingOf(report, 'connection/origin').becauseOf).toBe(
      'connection/address/port-differs'
    );
    expect(roots(report)[0]?.fixes.map(({ code }) => code)).toEqual([
      "ssh -N -L '8888:localhost:8888' 'user@host'",
      'c.ServerApp.allow_origin = "http://localhost:9999"'
    ]);
  });

  it('is no fault where the Host is kept, and is told', () => {
    const found = finding(atPort(9999));
    expect(found.verdict).toBe('pass');
    expect(found.facts).toContainEqual(
      expect.objectContaining({
        label: 'Port',
        observed: '9999 in the browser, 8888 at Jupyter'
      })
    );
    expect(roots(judged(atPort(9999)))).toEqual([]);
  });

  it('is a proxy’s where one shows itself', () => {
    const forwarded = cut(arrivingAt(atPort(9999), 'localhost:8888'));
    const { all, log } = forwarded.arrivals as IArrivals;
    const causes = roots(
      judged({
        ...forwarded,
        arrivals: {
          all: all.map(one => ({ ...one, forwarded: { via: '1.1 x' } })),
          log
        }
      })
    ).map(({ cause }) => cause);
    expect(causes).toEqual(['connection/origin/port-dropped']);
  });
});

describe('connection/address/two-listeners', () => {
  const instance = shim.instance ?? 'mine';
  const listener = (address: string, id: string | null): IListener => ({
    address,
    answers: true,
    instance: id
  });
  const hearing = (
    other: IListener,
    changes: Partial<IShim> = {}
  ): IEvidence => ({
    ...local,
    shim: { ...shim, instance, ...changes },
    loopback: {
      ...(local.loopback as object),
      listeners: [listener('127.0.0.1:8888', instance), other]
    } as IEvidence['loopback']
  });

  it('warns where another Jupyter has the same port on IPv6', () => {
    const found = finding(hearing(listener('[::1]:8888', 'other')));
    expect(found).toMatchObject({
      cause: 'connection/address/two-listeners',
      verdict: 'warn',
      hop: 'browser'
    });
    expect(found.fixes[0]?.code).toBe(
      'http://127.0.0.1:8888/lab\nhttp://[::1]:8888/lab'
    );
  });

  it('fails where this page has spoken to both', () => {
    const found = finding(
      hearing(listener('::1:8888', 'other'), { pageInstance: 'other' })
    );
    expect(found).toMatchObject({
      cause: 'connection/address/two-listeners',
      verdict: 'fail'
    });
    expect(found.byHand?.[1]).toContain('http://[::1]:8888/');
  });

  it.each([
    ['the same Jupyter listens on both', listener('[::1]:8888', instance)],
    ['the other shows no server half of ours', listener('[::1]:8888', null)],
    [
      'nothing listens there',
      { address: '[::1]:8888', answers: false, instance: null }
    ]
  ])('says nothing where %s', (_, other) => {
    expect(finding(hearing(other)).verdict).toBe('pass');
  });

  it('says nothing of a page that was asked for by address, nor of one behind a proxy', () => {
    const both = hearing(listener('[::1]:8888', 'other'));
    const host = '127.0.0.1:8888';
    const byAddress = arrivingAt(
      { ...both, page: { ...page, host, origin: `http://${host}` } },
      host
    );
    expect(finding(byAddress).cause).toBeUndefined();
    const port = { ...server, port: 8889 };
    expect(finding({ ...both, server: port }).verdict).toBe('pass');
  });
});

describe('connection/address/bound-to-loopback', () => {
  const address = 'https://abc-8888.proxy.example';
  const refused = recorded('connection-prospect-refused');
  const inside = (identity: Partial<IIdentity>): IEvidence => ({
    ...refused,
    identity: {
      ...(refused.identity as IIdentity),
      container: 'docker',
      ownNetwork: true,
      ...identity
    },
    server: { ...(refused.server as IServer), ip: '127.0.0.1' }
  });

  it('is told of an address that leads to a container from outside', () => {
    const found = finding(inside({}), address);
    expect(found).toMatchObject({
      cause: 'connection/address/bound-to-loopback',
      verdict: 'warn',
      hop: 'server'
    });
    expect(found.fixes.map(({ code }) => code)).toEqual([
      'c.ServerApp.ip = "0.0.0.0"',
      '--publish 127.0.0.1:8888:8888'
    ]);
    // What is meant to be used says nothing of what is used.
    expect(finding(inside({})).verdict).toBe('pass');
  });

  it('is told also where Jupyter would accept the name', () => {
    const accepted = recorded('connection-prospect-accepted');
    const { address: at } = accepted.prospect as IProspect;
    const { identity, server: bound } = inside({});
    expect(finding({ ...accepted, identity, server: bound }, at).verdict).toBe(
      'warn'
    );
  });

  it('does not send a Jupyter without login out', () => {
    const open = inside({});
    const { fixes } = finding(
      { ...open, server: { ...(open.server as IServer), login: 'none' } },
      address
    );
    expect(fixes.map(({ id }) => id)).toEqual(['docker']);
    expect(fixes[0]?.where).toMatch(/^First let Jupyter ask for a token/);
  });

  it.each([
    ['there is no container', inside({ container: null })],
    [
      'another container of the pod may lead there',
      inside({ container: 'kubernetes' })
    ],
    ['the network is the host’s', inside({ ownNetwork: false })],
    ['it cannot be told whose the network is', inside({ ownNetwork: null })],
    [
      'Jupyter listens everywhere',
      { ...inside({}), server: { ...server, ip: '0.0.0.0' } }
    ],
    [
      'a proxy in the container was seen',
      {
        ...inside({}),
        arrivals: {
          ...(refused.arrivals as IArrivals),
          all: (refused.arrivals as IArrivals).all.map(one => ({
            ...one,
            forwarded: { 'x-forwarded-for': '10.0.0.7' }
          }))
        }
      }
    ]
  ])('says nothing where %s', (_, evidence) => {
    expect(finding(evidence, address).cause).toBe(
      'connection/address/host-refused'
    );
  });
});
