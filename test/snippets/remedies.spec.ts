import type { Front, Fronts } from '../../src/snippets/fronts';
import { affinity } from '../../src/snippets/remedies/affinity';
import { answerHeader } from '../../src/snippets/remedies/answer-header';
import { bodyLimit } from '../../src/snippets/remedies/body-limit';
import { unbuffered } from '../../src/snippets/remedies/buffering';
import { uncached } from '../../src/snippets/remedies/caching';
import {
  oneCompression,
  wholeDownload
} from '../../src/snippets/remedies/download';
import { encodedPath } from '../../src/snippets/remedies/encoded-path';
import { headerSize } from '../../src/snippets/remedies/header-size';
import { hostOnce } from '../../src/snippets/remedies/host-once';
import { inspection } from '../../src/snippets/remedies/inspection';
import { methods } from '../../src/snippets/remedies/methods';
import { patience } from '../../src/snippets/remedies/patience';
import { rate } from '../../src/snippets/remedies/rate';
import { reload, silence } from '../../src/snippets/remedies/silence';
import { websockets } from '../../src/snippets/remedies/upgrade';
import type { IRoute } from '../../src/snippets/route';
import { HOSTILE } from './hostile';

const REMEDIES: readonly [string, (route: IRoute) => Fronts][] = [
  ['affinity', affinity],
  [
    'a policy',
    route => answerHeader(route, 'Content-Security-Policy', route.origin)
  ],
  ['a body limit', route => bodyLimit(route, 64)],
  ['no buffering', unbuffered],
  ['no cache', uncached],
  ['whole downloads', route => wholeDownload(route, 3600)],
  ['one compression', oneCompression],
  ['escaped paths', route => encodedPath(route, ['slash', 'percent'])],
  ['long headers', () => headerSize(32)],
  ['one Host', hostOnce],
  ['bodies left alone', inspection],
  ['five methods', methods],
  ['patience', route => patience(route, 3600)],
  ['a rate', route => rate(route, 200)],
  ['silence', route => silence(route, 3600)],
  ['reloading', () => reload(12)],
  ['websockets', websockets]
];

const PLAIN: IRoute = {
  prefix: '/user/x/',
  backend: '127.0.0.1:8888',
  origin: 'https://lab.example.org'
};

/** What would let in more than any of these faults needs. */
const TOO_MUCH =
  /client_max_body_size 0|LimitRequestBody 0|AllowEncodedSlashes On|SecRuleEngine Off|modsecurity off|"\*"|unsafe-inline \*/;

describe.each(REMEDIES)('%s', (_, write) => {
  const fronts = Object.keys(write(PLAIN)) as Front[];

  it.each(fronts)('opens nothing more than needed in %s', front => {
    const { code, added } = write(PLAIN)[front] ?? { code: '', added: [] };
    expect(code).not.toMatch(TOO_MUCH);
    expect(added.length).toBeGreaterThan(0);
    expect(added.every(n => n <= code.split('\n').length)).toBe(true);
  });

  it.each(HOSTILE)('has no line more or less for %j', value => {
    for (const route of [
      { ...PLAIN, prefix: `/${value}/` },
      { ...PLAIN, backend: value },
      { ...PLAIN, origin: value }
    ]) {
      for (const front of fronts) {
        const lines = (fronts: Fronts) =>
          fronts[front]?.code.split(/\r\n|[\n\r\u2028\u2029]/).length;
        expect(lines(write(route))).toBe(lines(write(PLAIN)));
      }
    }
  });
});
