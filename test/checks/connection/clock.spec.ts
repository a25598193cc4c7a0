import type { IClock } from '../../../src/wire/evidence';
import type { IFinding } from '../../../src/wire/report';
import { findingOf, judged, recorded, roots } from '../recorded';

const healthy = recorded('connection-healthy-nginx');
const SENT = 1_700_000_000_000;

function found(clock: Partial<IClock>): IFinding {
  const all = { sent: SENT, server: SENT + 20, received: SENT + 40, ...clock };
  const report = judged({ ...healthy, clock: all });
  const finding = findingOf(report, 'connection/clock');
  expect(roots(report)).toEqual(finding.verdict === 'warn' ? [finding] : []);
  return finding;
}

describe('connection/clock', () => {
  it.each([
    ['agree', {}],
    ['differ by less than logins forgive', { server: SENT + 59_000 }],
    ['are behind by less', { server: SENT - 59_000 }],
    [
      'differ by no more than the time the answer took',
      { server: SENT + 50_000, received: SENT + 55_000 }
    ],
    ['agree, and only that of the proxy is off', { front: SENT - 3_600_000 }]
  ])('passes where the clocks %s', (_, clock) => {
    expect(found(clock).verdict).toBe('pass');
  });

  it.each([
    [{ server: SENT + 190_000 }, '3 minutes ahead of this computer’s'],
    [{ server: SENT - 7_200_000 }, '2 hours behind this computer’s'],
    [{ server: SENT - 40 * 86_400_000 }, '40 days behind this computer’s']
  ])('warns of %j', (clock, words) => {
    const { cause, hop, summary, fixes, fixerIs } = found(clock);
    expect(cause).toBe('connection/clock/skewed');
    expect(hop).toBe('container');
    expect(summary).toContain(words);
    expect(fixerIs).toMatch(/^whoever owns the computer whose clock is wrong/);
    expect(fixes.map(({ id }) => id)).toEqual(['shell', 'browser']);
  });

  it('does not take Jupyter’s own Date for a third clock', () => {
    const server = SENT + 600_000;
    expect(found({ server, front: server - 400 }).fixes).toHaveLength(2);
  });

  it('knows whose is wrong where a third agrees with one', () => {
    const { impact, fixes, fixerIs } = found({
      server: SENT + 600_000,
      front: SENT
    });
    expect(impact).toContain('it is Jupyter’s that is wrong');
    expect(fixes.map(({ id }) => id)).toEqual(['shell']);
    expect(fixerIs).toBe('whoever runs this machine');
  });

  it('says nothing where the browser’s own clock was set while it waited', () => {
    expect(found({ received: SENT - 5_000 }).verdict).toBe('unknown');
    expect(found({ received: SENT + 600_000 }).verdict).toBe('unknown');
  });
});
