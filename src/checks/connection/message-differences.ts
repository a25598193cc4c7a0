import type { IComparison, IDifference } from './differential';
import { isSame, restOf } from './escapes';

/** The first line of a request: method, path, query and protocol. */
export function lineDifferences({
  request,
  arrival,
  trans
}: IComparison): IDifference[] {
  const { method, path, query, protocol } = arrival;
  const sent = restOf(request.url ?? '');
  const got = restOf(path);
  const found: IDifference[] = [];
  if (method !== request.method) {
    found.push({
      of: 'method',
      name: request.method,
      what: trans.__('Method'),
      expected: request.method,
      observed: method,
      harmless: false
    });
  }
  if (request.url && sent !== got) {
    found.push({
      of: 'path',
      name: request.variant ?? 'plain',
      what: trans.__('Path'),
      expected: sent,
      observed: got,
      harmless: isSame(sent, got)
    });
  }
  if (query && !query.includes('nonce')) {
    found.push({
      of: 'query',
      name: '',
      what: trans.__('Query'),
      expected: trans.__('passed on'),
      observed: trans.__('does not arrive'),
      harmless: false
    });
  }
  if (protocol !== 'HTTP/1.1') {
    found.push({
      of: 'protocol',
      name: '',
      what: trans.__('Protocol'),
      expected: 'HTTP/1.1',
      observed: protocol,
      harmless: true
    });
  }
  return found;
}

/** What became of the body. */
export function bodyDifference({
  request,
  arrival,
  trans
}: IComparison): IDifference[] {
  const { sentBody } = request;
  const { bodyLength, bodyHash } = arrival;
  if (
    !sentBody ||
    (bodyLength === sentBody.length && bodyHash === sentBody.hash)
  ) {
    return [];
  }
  const text = (length: number, hash: string) =>
    trans.__('%1 bytes, hash %2', length, hash);
  return [
    {
      of: 'body',
      name: '',
      what: trans.__('Body'),
      expected: text(sentBody.length, sentBody.hash),
      observed: text(bodyLength ?? 0, bodyHash ?? '–'),
      harmless: false
    }
  ];
}

/**
 * Cookies the page can read, by name and count.
 *
 * #### Notes
 * A page also reads cookies that are only for a path of its own, so that one is missing does no harm by itself. The one
 * Jupyter looks at in every write does, if it then refuses it.
 */
export function cookieDifferences({
  page,
  arrival,
  trans
}: IComparison): IDifference[] {
  const readable = page.cookies ?? { _xsrf: page.xsrfCookies };
  return Object.entries(readable).flatMap(([name, count]): IDifference[] => {
    const got = arrival.cookies[name] ?? 0;
    return count > 0 && got !== count
      ? [
          {
            of: 'cookie',
            name,
            what: trans.__('Cookie %1', name),
            expected: String(count),
            observed: String(got),
            harmless: name !== '_xsrf' || arrival.xsrf.verdict !== 'refused'
          }
        ]
      : [];
  });
}
