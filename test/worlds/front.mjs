import { strict as assert } from 'node:assert';

import { HEADERS } from '../lab/fronts/nginx.mjs';

/** A location that leads to Jupyter and leaves every limit as nginx has it; `more` lines are added. */
export function unlimited(backend, more = '', path = '/') {
  const headers = Object.entries(HEADERS).map(
    ([name, value]) => `proxy_set_header ${name} ${value};`
  );
  return `location ${path} {
    proxy_pass http://${backend};
    proxy_http_version 1.1;
    ${headers.join('\n    ')}
    ${more}
  }`;
}

/** The lines that matter of the report's fix for this kind of front. */
export function markedLines(report, cause, id) {
  const { fixes = [] } =
    report.findings.find(finding => finding.cause === cause) ?? {};
  const fix = fixes.find(fix => fix.id === id);
  assert(fix, `${cause} has a fix for ${id}`);
  const lines = fix.code.split('\n');
  return fix.added.map(n => lines[n - 1]).join('\n');
}

/** Nothing is wrong any more. */
export async function isMended(again) {
  const { headline } = await again();
  assert.equal(headline.verdict, 'pass', headline.sentence);
}
