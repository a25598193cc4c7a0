const UNITS = ['KiB', 'MiB', 'GiB', 'TiB', 'PiB'];

/** A size as `df -h` would say it, with its unit; the count itself below one KiB. */
export function bytes(count: number): string {
  let value = count;
  let unit = 'bytes';
  for (const next of UNITS) {
    if (value < 1024) {
      break;
    }
    value /= 1024;
    unit = next;
  }
  const text =
    unit === 'bytes' || value >= 100
      ? String(Math.round(value))
      : String(Math.round(value * 10) / 10);
  return `${text} ${unit}`;
}
