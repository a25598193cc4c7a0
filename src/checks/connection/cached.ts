import type { IAnswer, IAssets, IPage, IRequests } from '../../wire/evidence';
import { attribute } from './who';

/** What caches are judged by. */
export interface ICacheEvidence {
  requests: IRequests;
  page?: IPage;
  assets?: IAssets;
}

/**
 * An answer that Jupyter had given before: it counts its answers, and this one has the number of another.
 *
 * #### Notes
 * A service worker of the page can do that too. It is taken for one unless the answer says which cache it is from.
 */
export function cachedAnswer({
  requests,
  page
}: ICacheEvidence): IAnswer | null {
  const again = requests.all.find(
    ({ variant, url, sequence, answer }, index) =>
      variant === 'repeat' &&
      typeof sequence === 'number' &&
      answer.by === 'jupyter' &&
      requests.all.some(
        (other, at) =>
          at !== index && other.url === url && other.sequence === sequence
      )
  );
  if (!again) {
    return null;
  }
  return page?.serviceWorker && !isFromCache(again.answer)
    ? null
    : again.answer;
}

/** Versions of the front end where the one that is served is kept in a cache. */
export interface IStale {
  served: string;
  installed: string;
  answer: IAnswer;
}

/**
 * A page that a cache has kept from an earlier version.
 *
 * #### Notes
 * An older page may also be that of a server which was upgraded and not started again; a cache says that it is one.
 */
export function stalePage({
  assets
}: Pick<ICacheEvidence, 'assets'>): IStale | null {
  if (!assets) {
    return null;
  }
  const { served, server, answer } = assets;
  return served && server && served !== server && isFromCache(answer)
    ? { served, installed: server, answer }
    : null;
}

/** Whether an answer says that a cache gave it. */
export function isFromCache(answer: IAnswer): boolean {
  return attribute(answer).kind === 'cache';
}
