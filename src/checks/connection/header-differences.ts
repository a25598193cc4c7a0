import type { ITranslation } from '../../check';
import type { IComparison, IDifference } from './differential';
import { headerName, isBrowsers, isSingle } from './known-headers';

const ALWAYS: readonly string[] = ['accept', 'accept-encoding', 'user-agent'];
const BODY = 'content-type';

/** Headers of which it is known what the browser put into them. */
export function changedHeaders({
  request,
  arrival,
  page,
  asked,
  trans
}: IComparison): IDifference[] {
  const { host, origin, refererHost, authorization } = arrival;
  const writes = request.method !== 'GET' && request.method !== 'HEAD';
  const accepted = arrival.originAllowed && arrival.hostAllowed;
  return [
    ...differing('host', asked, host, accepted, trans),
    ...(writes
      ? differing('origin', page.origin, origin, accepted, trans)
      : []),
    // Jupyter takes a Referer in place of a token where none came.
    ...differing(
      'referer',
      hostOfPage(page.origin),
      refererHost ?? null,
      Boolean(arrival.tokenLogin),
      trans
    ),
    ...(request.sentXsrfHeader
      ? differing(
          'x-xsrftoken',
          trans.__('sent'),
          arrival.xsrf.header ? trans.__('sent') : null,
          false,
          trans
        )
      : []),
    ...(page.hasToken && request.as === 'lab'
      ? differing('authorization', 'token', authorization, false, trans)
      : [])
  ];
}

/** Headers every browser sends that did not arrive. Jupyter minds only what says how a body is to be read. */
export function droppedHeaders({
  request,
  arrival,
  trans
}: IComparison): IDifference[] {
  const { headers } = arrival;
  const sent = [...ALWAYS, ...(request.sentBody ? [BODY] : [])];
  return headers
    ? sent
        .filter(name => !headers[name])
        .map(name => ({
          of: 'header',
          name,
          what: trans.__('Header %1', headerName(name)),
          expected: trans.__('sent'),
          observed: trans.__('does not arrive'),
          harmless: name !== BODY
        }))
    : [];
}

/** Headers of which more than one arrived. */
export function countedHeaders({ arrival, trans }: IComparison): IDifference[] {
  return Object.entries(arrival.headers ?? {})
    .filter(([, count]) => count > 1)
    .map(([name, count]) => ({
      of: 'header',
      name,
      what: trans.__('Header %1', headerName(name)),
      expected: trans.__('once'),
      observed: trans.__('%1 times', count),
      harmless: !isSingle(name)
    }));
}

/** Headers that no browser sends, and that do not arrive either with nothing in between; whatever they are, Jupyter minds none. */
export function addedHeaders({
  arrival,
  direct,
  trans
}: IComparison): IDifference[] {
  return Object.keys(arrival.headers ?? arrival.forwarded)
    .filter(name => !isBrowsers(name) && !direct.includes(name))
    .map(name => ({
      of: 'header',
      name,
      what: trans.__('Header %1', headerName(name)),
      expected: trans.__('not sent'),
      observed: arrival.forwarded[name]
        ? trans.__('added: %1', arrival.forwarded[name])
        : trans.__('added'),
      harmless: true
    }));
}

function differing(
  name: string,
  expected: string,
  observed: string | null,
  harmless: boolean,
  trans: ITranslation
): IDifference[] {
  return observed?.toLowerCase() === expected.toLowerCase()
    ? []
    : [
        {
          of: 'header',
          name,
          what: trans.__('Header %1', headerName(name)),
          expected,
          observed: observed ?? trans.__('does not arrive'),
          harmless
        }
      ];
}

function hostOfPage(origin: string): string {
  return origin.replace(/^\w+:\/\//, '');
}
