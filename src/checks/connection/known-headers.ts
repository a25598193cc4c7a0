/** Headers a browser sends by itself or JupyterLab adds; others were put in on the way. */
const BROWSER: readonly RegExp[] = [
  /^(accept|accept-charset|accept-encoding|accept-language|authorization)$/,
  /^(cache-control|connection|content-length|content-type|cookie|dnt|host)$/,
  /^(if-modified-since|if-none-match|keep-alive|origin|pragma|priority)$/,
  /^(range|if-range|referer|rtt|downlink|ect|device-memory|dpr|save-data)$/,
  /^(te|trailer|transfer-encoding|upgrade|upgrade-insecure-requests)$/,
  /^(user-agent|viewport-width|width|x-xsrftoken|x-requested-with)$/,
  /^(sec-|access-control-request-)/
];

/** Of these there is one, or whoever reads them takes whichever it finds first. */
const SINGLE: readonly string[] = [
  ...['authorization', 'content-length', 'content-type', 'host', 'origin'],
  ...['sec-websocket-key', 'sec-websocket-version', 'upgrade', 'x-xsrftoken']
];

/** Whether a header can be the browser's own. */
export function isBrowsers(name: string): boolean {
  return BROWSER.some(pattern => pattern.test(name));
}

/** Whether a second one of it does harm. */
export function isSingle(name: string): boolean {
  return SINGLE.includes(name);
}

/** A header's name as people write it. */
export function headerName(name: string): string {
  return name
    .replace(
      /(^|-)(\w)/g,
      (_, before: string, letter: string) => before + letter.toUpperCase()
    )
    .replace(/^X-Xsrftoken$/, 'X-XSRFToken')
    .replace(/^Sec-Websocket/, 'Sec-WebSocket')
    .replace(/^Cf-/, 'CF-');
}
