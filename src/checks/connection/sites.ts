import { hostOf, isAddress, nameOf } from './hosts';

/**
 * Whether two origins are of different sites for certain, so that one of them gets no cookies in a frame of the other.
 *
 * #### Notes
 * What belongs to one site is in a list that is too long to carry. Names whose last two parts are the same may be of one
 * site; for http and https they are not.
 */
export function isOtherSite(one: string, other: string): boolean {
  const [first, second] = [one, other].map(siteOf);
  return first !== second;
}

function siteOf(origin: string): string {
  const scheme = origin.replace(/:.*$/, '');
  const name = nameOf(hostOf(origin) ?? '').toLowerCase();
  const end = isAddress(name) ? name : name.split('.').slice(-2).join('.');
  return `${scheme}://${end}`;
}
