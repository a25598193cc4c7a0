import type { ITranslation } from '../../check';
import type { IAnswer } from '../../wire/evidence';
import type { IAround, IWho } from './who';
import { attribute } from './who';
import { cut } from './who-signature';

/** Who answered, as the subject of a sentence. */
export function whoName({ kind, name }: IWho, trans: ITranslation): string {
  switch (kind) {
    case 'nobody':
      return trans.__('nobody');
    case 'jupyter':
      return 'Jupyter';
    case 'other-jupyter':
      return trans.__('another Jupyter');
    case 'hub':
      return 'JupyterHub';
    case 'cache':
      return name ? trans.__('the cache of %1', name) : trans.__('a cache');
    case 'service-worker':
      return trans.__('a service worker of this page');
    case 'login':
      return name === 'Basic'
        ? trans.__('a proxy that wants a password')
        : name
          ? trans.__('the login of %1', name)
          : trans.__('a login page');
    case 'interstitial':
      return trans.__('a warning page of %1', name);
    case 'mesh':
    case 'proxy':
      return name ?? trans.__('a proxy');
    case 'unknown':
      return trans.__('something in front of Jupyter');
  }
}

/** What somebody answered who is not Jupyter, with the words of the page. */
export function answeredText(
  answer: IAnswer,
  trans: ITranslation,
  around?: IAround
): string {
  const who = whoName(attribute(answer, around), trans);
  const words = quoteOf(answer);
  if (answer.redirected) {
    return answer.url
      ? trans.__('%1 answered with a redirect to %2', who, cut(answer.url))
      : trans.__('%1 answered with a redirect', who);
  }
  return words
    ? trans.__('%1 answered %2: “%3”', who, answer.status, words)
    : trans.__('%1 answered %2', who, answer.status);
}

/** What a page says, once: most pages repeat their status in title, heading and text. */
export function quoteOf({ status, title, text }: IAnswer): string {
  const words = title || text || '';
  const parts = status === null ? [words] : words.split(String(status));
  return cut(
    parts
      .map(part => part.replace(/^[\s:–—|-]+|[\s:–—|-]+$/g, ''))
      .find(part => part !== '') ?? ''
  );
}
