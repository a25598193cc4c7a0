import { clockOf } from '../../src/probes/clock';
import { policyOf } from '../../src/probes/policy';
import { watchViolations } from '../../src/probes/violations';

/** A page in which something is blocked. */
class Page extends EventTarget {
  block(blockedURI: string, disposition = 'enforce'): void {
    const event = new Event('securitypolicyviolation');
    const effectiveDirective = 'connect-src';
    this.dispatchEvent(
      Object.assign(event, { blockedURI, disposition, effectiveDirective })
    );
  }
}

describe('probes/violations', () => {
  it('keeps what was blocked, each once and without what may be secret', () => {
    const page = new Page();
    page.block('eval');
    const violations = watchViolations(page);
    page.block('wss://lab.test/api/kernels/x?token=a-secret');
    page.block('wss://lab.test/terminals/1');
    page.block('eval', 'report');
    const directive = 'connect-src';
    expect(violations()).toEqual([
      { directive, blocked: 'wss://lab.test', enforced: true },
      { directive, blocked: 'eval', enforced: false }
    ]);
  });

  it('does not keep more and more', () => {
    const page = new Page();
    const violations = watchViolations(page);
    for (let i = 0; i < 1000; i++) {
      page.block(`https://${i}.test`);
    }
    expect(violations()).toHaveLength(50);
  });
});

describe('probes/policy', () => {
  it('tells the policy of an answer as it came', () => {
    const headers = new Headers({
      'Content-Security-Policy': "default-src 'none', connect-src 'self'",
      'Referrer-Policy': 'no-referrer'
    });
    expect(policyOf(headers, [])).toEqual({
      header: "default-src 'none', connect-src 'self'",
      referrer: 'no-referrer',
      violations: []
    });
    expect(policyOf(null, [])).toMatchObject({ header: null, referrer: null });
  });
});

describe('probes/clock', () => {
  const moments = { sent: 1000, received: 1200 };

  it('sets the clock of the browser beside those of the server and of who stands in front', () => {
    const headers = new Headers({ Date: 'Thu, 01 Jan 1970 00:00:07 GMT' });
    expect(clockOf(moments, 9000, headers)).toEqual({
      ...moments,
      server: 9000,
      front: 7000
    });
  });

  it.each([null, new Headers(), new Headers({ Date: 'today' })])(
    'knows no clock in front from %p',
    headers => {
      expect(clockOf(moments, 9000, headers).front).toBeNull();
    }
  );
});
