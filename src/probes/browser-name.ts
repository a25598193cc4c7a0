/** The part of a navigator that tells its name; `userAgentData` is not in every browser, nor in TypeScript. */
interface INavigator {
  userAgent: string;
  userAgentData?: { brands: readonly { brand: string; version: string }[] };
}

/** From the most specific to the least: nearly every browser also says Chrome or Safari. */
const NAMES: readonly [RegExp, string][] = [
  [/\bEdg\/(\d+)/, 'Edge'],
  [/\bOPR\/(\d+)/, 'Opera'],
  [/\bFirefox\/(\d+)/, 'Firefox'],
  [/\bHeadlessChrome\/(\d+)/, 'Chromium'],
  [/\bChrom(?:e|ium)\/(\d+)/, 'Chrome'],
  [/\bVersion\/(\d+).*\bSafari\//, 'Safari']
];

/** Name and major version of the browser, such as `Chromium 156`. */
export function browserName(navigator: INavigator): string {
  const brands = (navigator.userAgentData?.brands ?? [])
    // A brand with "Not" in it is there to keep people from parsing brands.
    .filter(({ brand }) => !/\bNot\b/i.test(brand));
  const best =
    brands.find(({ brand }) => !/^(Headless)?Chrom/i.test(brand)) ?? brands[0];
  if (best) {
    return `${best.brand.replace(/^Headless/, '')} ${best.version}`;
  }
  for (const [pattern, name] of NAMES) {
    const major = pattern.exec(navigator.userAgent)?.[1];
    if (major) {
      return `${name} ${major}`;
    }
  }
  return 'unknown';
}
