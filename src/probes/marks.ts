/** Response headers by which whoever stands on the way gives itself away; their values are no secrets. */
const MARKS: readonly string[] = [
  ...['age', 'via', 'x-cache', 'x-cache-status', 'x-proxy-cache'],
  ...['x-varnish', 'x-served-by', 'x-powered-by', 'content-encoding'],
  ...['alt-svc', 'retry-after', 'x-ratelimit-limit', 'x-ratelimit-remaining'],
  ...['cf-cache-status', 'cf-ray', 'cf-mitigated'],
  ...['x-amz-cf-id', 'x-amzn-trace-id', 'x-amzn-requestid'],
  ...['x-envoy-upstream-service-time', 'x-azure-ref', 'x-iinfo', 'x-sucuri-id'],
  ...['x-goog-iap-generated-response', 'x-cloud-trace-context'],
  ...['ngrok-error-code', 'fly-request-id'],
  ...['x-jupyterhub-version']
];

/** Some platforms have a family of them. */
const FAMILY = /^x-colab-/;

/** Headers of which only a part says who it is from. */
const PARTS: Readonly<Record<string, (value: string) => string | null>> = {
  // The rest may hold a challenge.
  'www-authenticate': value => /^[\w-]+/.exec(value)?.[0] ?? null,
  location: value =>
    /^https?:\/\/(?:[^/?#@]*@)?([^/?#]+)/i.exec(value)?.[1] ?? null,
  // That it is there says whose it is; its value is of use to nobody here.
  'x-request-id': () => '',
  'ngrok-agent-ips': () => ''
};

/** More than this of a value says nothing more. */
const MOST = 120;

/** What the headers of an answer tell about who stands on the way, by names in lower case. */
export function marksOf(headers: Headers): Record<string, string> {
  const marks: Record<string, string> = {};
  headers.forEach((value, given) => {
    const name = given.toLowerCase();
    const part = PARTS[name];
    const mark =
      MARKS.includes(name) || FAMILY.test(name) ? value : part?.(value);
    if (mark !== undefined && mark !== null) {
      marks[name] = mark.slice(0, MOST);
    }
  });
  return marks;
}
