import { readdirSync } from 'fs';
import { join } from 'path';
import type { IEvidence } from '../../src/wire/evidence';
import { judged, recorded, troubles } from './recorded';

const RECORDINGS = readdirSync(join(__dirname, '..', 'evidence'))
  .filter(name => name.endsWith('.json'))
  .map(name => name.replace(/\.json$/, ''));

/** What is never offered as a fix, however it is written. */
const TRAPS: readonly RegExp[] = [
  /allow_origin\s*=\s*\S*\*/,
  // Taking a trap away again is none.
  /disable_check_xsrf\s*=(?!\s*False)/,
  /allow_remote_access\s*=(?!\s*False)/,
  /allow_origin_pat\s*=\s*['"][^^]/,
  /chmod\s+(-\S+\s+)*\S*777/,
  /(?<!^unset |^printenv ')JUPYTER_ALLOW_INSECURE_WRITES/,
  /rm\s+-\w*r\w*f|rm\s+-\w*f\w*r/,
  // An empty variable before a pattern names everything there is.
  /\brm\b[^;&|]*\$\w+"?\/?\*/,
  /proxy_set_header\s+Origin|RequestHeader\s+\w+\s+Origin|header_up\s+-?Origin|del-header\s+Origin/i,
  /Access-Control-Allow-Origin/i,
  /(IdentityProvider|ServerApp)\.(token|password)\s*=\s*['"]{2}/
];

function probesOf(evidence: IEvidence): (keyof IEvidence)[] {
  return (Object.keys(evidence) as (keyof IEvidence)[]).filter(
    key => key !== 'version' && key !== 'taken'
  );
}

describe.each(RECORDINGS)('%s', name => {
  const whole = recorded(name);
  const fixes = judged(whole).findings.flatMap(finding => finding.fixes);

  it('offers no trap as a fix', () => {
    for (const { code } of fixes) {
      for (const trap of TRAPS) {
        expect(code).not.toMatch(trap);
      }
    }
  });

  it('offers fixes that can be told apart, with lines that are there', () => {
    for (const { fixes } of judged(whole).findings) {
      expect(new Set(fixes.map(({ id }) => id)).size).toBe(fixes.length);
      for (const { code, added } of fixes) {
        const lines = code.split('\n').length;
        expect(code).not.toBe('');
        expect((added ?? []).every(n => n >= 1 && n <= lines)).toBe(true);
      }
    }
  });

  it('leaves no placeholder in a sentence', () => {
    for (const { summary, impact, facts, fixes, fixerIs } of judged(whole)
      .findings) {
      const said = [
        summary,
        impact,
        fixerIs,
        ...facts.flatMap(fact => [fact.label, fact.expected, fact.observed]),
        ...fixes.flatMap(fix => [fix.title, fix.where, fix.opens, fix.confirm])
      ];
      expect(said.join('\n')).not.toMatch(/%\d|undefined|null|NaN|\[object/);
    }
  });

  it('says of all that is wrong how to repeat it by hand, a line a line', () => {
    for (const { check, byHand, cause } of troubles(judged(whole))) {
      const lines = byHand ?? [];
      expect([check, cause, lines]).not.toEqual([check, cause, []]);
      for (const line of lines) {
        expect(line).not.toMatch(/undefined|%\d|NaN|\[object|\n|"null|'null/);
        for (const trap of TRAPS) {
          expect(line).not.toMatch(trap);
        }
      }
    }
  });

  it.each(probesOf(whole))(
    'without %s it never throws nor turns red',
    probe => {
      const before = judged(whole);
      const { findings } = judged({
        ...whole,
        [probe]: { unavailable: 'timed out after 3 s' }
      });
      const red = (list: typeof findings) =>
        list
          .filter(({ verdict }) => verdict === 'fail' || verdict === 'warn')
          .map(({ check, place }) => `${check} ${place ?? ''}`);
      const reasons = red(before.findings);
      expect(red(findings).filter(id => !reasons.includes(id))).toEqual([]);
    }
  );

  it.each(probesOf(whole))(
    'while %s is still on its way, no check changes its mind',
    probe => {
      const part = { ...whole };
      delete part[probe];
      const later = judged(whole);
      for (const { check, place, verdict } of judged(part).findings) {
        expect(
          later.findings.find(
            finding => finding.check === check && finding.place === place
          )?.verdict
        ).toBe(verdict);
      }
    }
  );
});

describe('nothing at all', () => {
  it('is neither judged nor red', () => {
    expect(judged({ version: 1 }).findings).toEqual([]);
  });
});
