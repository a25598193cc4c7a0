import { bytes } from '../src/bytes';

describe('bytes', () => {
  it.each([
    [0, '0 bytes'],
    [1023, '1023 bytes'],
    [1024, '1 KiB'],
    [65536, '64 KiB'],
    [1.5 * 2 ** 30, '1.5 GiB'],
    [250 * 2 ** 40, '250 TiB'],
    [2 ** 63, '8192 PiB']
  ])('says %d as %s', (count, text) => {
    expect(bytes(count)).toBe(text);
  });
});
