import { protection } from '../../../../src/checks/server/protection';
import { examine } from '../../../../src/examine';
import type { IEvidence } from '../../../../src/wire/evidence';
import type { IFinding } from '../../../../src/wire/report';
import { plain } from '../../../plain-translation';
import { recorded } from '../../recorded';

type Change = Partial<Record<string, unknown>>;

/** A JupyterLab on this computer alone, behind nothing; then changed. */
function evidence(server: Change = {}, page: Change = {}): IEvidence {
  const base = recorded('connection-healthy-token');
  return {
    ...base,
    server: { ...base.server, ip: '127.0.0.1', ...server },
    page: { ...base.page, ...page }
  } as IEvidence;
}

function judge(seen: IEvidence): IFinding[] {
  const options = { durationMs: 1, thorough: false };
  return examine(seen, [protection], plain, options).findings;
}

const causes = (seen: IEvidence) => judge(seen).map(({ cause }) => cause);

const ELSEWHERE = { host: 'lab.test:8888', origin: 'http://lab.test:8888' };

describe('server/protection', () => {
  it.each<[string, IEvidence]>([
    ['as it comes', evidence()],
    [
      'on every address, as it comes',
      evidence({ ip: '', allowRemoteAccess: true })
    ],
    ['without a login on this computer alone', evidence({ login: 'none' })],
    [
      'of a Hub, which takes any name',
      evidence({ login: 'hub', allowRemoteAccess: true })
    ],
    ['with an exact origin', evidence({ allowOrigin: 'https://lab.example' })],
    [
      'with a pattern for some',
      evidence({ allowOriginPat: '^https://.*\\.lab\\.example$' })
    ],
    [
      'with a pattern that only Python reads',
      evidence({ allowOriginPat: '(?P<a>.*)(?(a)b|c)' })
    ],
    [
      'with a pattern that is not read',
      evidence({ allowOrigin: 'https://lab.example', allowOriginPat: '.*' })
    ],
    [
      'behind a proxy on this computer that is believed',
      evidence({ trustXheaders: true }, ELSEWHERE)
    ],
    [
      'with no login of its own, where the platform asks for one',
      {
        ...evidence({ login: 'none', ip: '' }, ELSEWHERE),
        identity: {
          ...(recorded('connection-healthy-token').identity as object),
          platform: 'SageMaker'
        }
      } as IEvidence
    ]
  ])('finds nothing %s', (_, seen) => {
    expect(judge(seen)).toMatchObject([{ verdict: 'pass' }]);
  });

  it.each<[string, string[], IEvidence]>([
    ['any-origin', ['any-origin'], evidence({ allowOrigin: '*' })],
    [
      'any-origin by a pattern',
      ['any-origin'],
      evidence({ allowOriginPat: '^.*$' })
    ],
    [
      'any-origin by a pattern of schemes',
      ['any-origin'],
      evidence({ allowOriginPat: 'https?://.+' })
    ],
    ['xsrf-off', ['xsrf-off'], evidence({ disableCheckXsrf: true })],
    [
      'insecure-writes',
      ['insecure-writes'],
      evidence({ insecureWrites: true })
    ],
    ['any-host', ['any-host'], evidence({ allowRemoteAccess: true })],
    [
      'no-login on every address',
      ['no-login'],
      evidence({ login: 'none', ip: '0.0.0.0' })
    ],
    [
      'no-login through a proxy',
      ['no-login'],
      evidence({ login: 'none' }, ELSEWHERE)
    ],
    [
      'all that a recipe of the internet switches off',
      ['no-login', 'any-origin', 'xsrf-off'],
      evidence({
        login: 'none',
        ip: '',
        allowOrigin: '*',
        disableCheckXsrf: true,
        allowRemoteAccess: true
      })
    ]
  ])('names %s', (_, names, seen) => {
    expect(causes(seen)).toEqual(
      names.map(name => `server/protection/${name}`)
    );
    for (const { verdict, fixes, byHand, place } of judge(seen)) {
      expect(verdict).toBe('warn');
      expect(fixes.length).toBeGreaterThan(0);
      expect(byHand?.join()).toContain(place);
    }
  });

  it('lets in the address of the page where the proxy changes Host, and nobody where it does not', () => {
    const kept = evidence({ allowOrigin: '*' });
    expect(judge(kept)[0]?.fixes[0]?.code).toBe(
      'c.ServerApp.allow_origin = ""\nc.ServerApp.allow_origin_pat = ""'
    );
    const changed = evidence({ allowOrigin: '*' }, ELSEWHERE);
    expect(judge(changed)[0]?.fixes[0]?.code).toBe(
      'c.ServerApp.allow_origin = "http://lab.test:8888"'
    );
  });

  it('allows by name the host that needs it', () => {
    const codes = [{}, ELSEWHERE].map(
      page =>
        judge(evidence({ allowRemoteAccess: true }, page))[0]?.fixes[0]?.code
    );
    expect(codes).toEqual([
      'c.ServerApp.allow_remote_access = False',
      'c.ServerApp.allow_remote_access = False\nc.ServerApp.local_hostnames = ["localhost", "lab.test"]'
    ]);
  });

  it('says of an open door that nobody need log in for it', () => {
    const open = evidence({ allowOrigin: '*', login: 'none' });
    expect(judge(open)[0]?.summary).toContain('asks nobody to log in');
  });

  it('believes no proxy that says nothing of itself', () => {
    const direct = evidence({ trustXheaders: true, ip: '' }, ELSEWHERE);
    const arrivals = direct.arrivals as {
      all: { host: string; forwarded: object }[];
    };
    const all = arrivals.all.map(one => ({
      ...one,
      host: 'lab.test:8888',
      forwarded: {}
    }));
    const seen = { ...direct, arrivals: { ...arrivals, all } } as IEvidence;
    expect(causes(seen)).toEqual(['server/protection/trusts-anyone']);
    const behind = all.map(one => ({
      ...one,
      forwarded: { 'x-forwarded-for': '10.0.0.1' }
    }));
    const proxied = { ...seen, arrivals: { ...arrivals, all: behind } };
    expect(causes(proxied as unknown as IEvidence)).toEqual([undefined]);
  });
});
