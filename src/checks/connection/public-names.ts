import { nameOf } from './hosts';

/**
 * Ends of names that nobody on the internet can have.
 *
 * #### Notes
 * RFC 2606, 6761, 6762 and 8375, ICANN's .internal, and those that never will be given away since too many use them at
 * home. The last are names of a private network, or of a private address written as a name.
 */
const RESERVED =
  /(^|\.)(test|example|invalid|localhost|local|internal|home\.arpa|home|corp|mail|lan|intranet|private|localdomain|onion|ts\.net|nip\.io|sslip\.io)$/;

/** Blocks of IPv4 that are not routed on the internet, as the first number and what the second may be. */
const PRIVATE: readonly [first: number, from: number, to: number][] = [
  [0, 0, 255],
  [10, 0, 255],
  [100, 64, 127],
  [127, 0, 255],
  [169, 254, 254],
  [172, 16, 31],
  [192, 168, 168],
  [198, 18, 19]
];

/** Whether a host is meant to be reached from the internet: neither this computer, nor a private network, nor a name for either. */
export function isPublic(host: string): boolean {
  const name = nameOf(host).toLowerCase().replace(/\.$/, '');
  if (name.includes(':')) {
    // Global unicast without what is kept for documentation.
    return /^[23]/.test(name) && !/^2001:0?db8:/.test(name);
  }
  const numbers = /^(\d+)\.(\d+)\.(\d+)\.\d+$/.exec(name);
  if (numbers) {
    const [first, second, third] = numbers.slice(1).map(Number);
    return !isReserved(first ?? 0, second ?? 0, third ?? 0);
  }
  return name.includes('.') && !RESERVED.test(name);
}

function isReserved(first: number, second: number, third: number): boolean {
  return (
    first >= 224 ||
    PRIVATE.some(
      ([number, from, to]) => first === number && second >= from && second <= to
    ) ||
    // Kept for documentation.
    ['192.0.0', '192.0.2', '198.51.100', '203.0.113'].includes(
      `${first}.${second}.${third}`
    )
  );
}
