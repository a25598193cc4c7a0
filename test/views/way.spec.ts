import { wayOf } from '../../src/way';
import { plain } from '../plain-translation';
import { DROPPED, READ_ONLY, instead, reportOf, WELL } from './reports';

function states(...args: Parameters<typeof reportOf>): string[] {
  return wayOf(reportOf(...args), plain).map(({ state }) => state);
}

describe('the way', () => {
  it('is healthy hop by hop, and says what was seen', () => {
    const way = wayOf(reportOf(WELL), plain);
    expect(way.every(({ state }) => state === 'healthy')).toBe(true);
    expect(way.map(({ label, detail }) => `${label}: ${detail}`)).toEqual([
      'You: Chromium 156',
      'Network: https, 18 ms',
      'Proxy: nginx',
      'Jupyter: Server 2.21',
      'Container: uid 1000',
      'Storage: 3 places'
    ]);
  });

  it('has one guilty hop, where the fix of the headline belongs', () => {
    const way = wayOf(reportOf(instead(DROPPED)), plain);
    expect(way.filter(({ state }) => state === 'guilty')).toEqual([
      {
        hop: 'proxy',
        label: 'Proxy',
        detail: 'nginx · upgrade dropped',
        state: 'guilty'
      }
    ]);
  });

  it('calls a hop with another failure neither guilty nor healthy', () => {
    expect(states(instead(DROPPED, READ_ONLY))).toEqual([
      'healthy',
      'healthy',
      'guilty',
      'healthy',
      'healthy',
      'unseen'
    ]);
  });

  it('has no guilty hop when no cause is proved, and vouches for none it may be', () => {
    const { cause, hop, ...unexplained } = DROPPED;
    expect([cause, hop]).toEqual([expect.any(String), 'proxy']);
    expect(states(instead(unexplained))).toEqual([
      'healthy',
      'unseen',
      'unseen',
      'unseen',
      'healthy',
      'healthy'
    ]);
  });

  it('does not vouch for what nobody could look at', () => {
    expect(
      states(WELL, {
        proxy: null,
        proxyKind: null,
        networkMs: null,
        versions: {},
        uid: null,
        places: null
      })
    ).toEqual(['healthy', 'unseen', 'unseen', 'unseen', 'unseen', 'unseen']);
    expect(wayOf(null, plain).map(({ state }) => state)).toEqual(
      Array(6).fill('unseen')
    );
  });

  it('says that nothing stands between', () => {
    const [, , proxy] = wayOf(
      reportOf(WELL, { proxy: false, proxyKind: null }),
      plain
    );
    expect(proxy).toMatchObject({ detail: 'none', state: 'healthy' });
  });
});
