import { createHash } from 'node:crypto';
import { bodyOf } from '../../src/probes/hash';
import { Comparison, patternOf } from '../../src/probes/known-bytes';

describe('probes/known-bytes', () => {
  it('makes the block that the server half makes', () => {
    const block = patternOf('random');
    expect(block).toHaveLength(64 * 1024);
    const hash = createHash('sha256').update(block).digest('hex');
    expect(hash.slice(0, 16)).toBe('1e9d56574979b59e');
  });

  it.each(['text', 'random'] as const)(
    'sees that %s came whole, in whatever pieces',
    content => {
      const pattern = patternOf(content);
      const all = new Uint8Array(3 * pattern.length);
      [0, 1, 2].forEach(i => all.set(pattern, i * pattern.length));
      const comparison = new Comparison(content);
      for (let at = 0; at < all.length; at += 10_007) {
        comparison.hear(all.slice(at, at + 10_007));
      }
      expect(comparison).toMatchObject({ received: all.length, same: true });
    }
  );

  it('sees one byte that is another', () => {
    const bytes = patternOf('text').slice(0, 1000);
    bytes[999] = 0;
    const comparison = new Comparison('text');
    comparison.hear(bytes);
    expect(comparison).toMatchObject({ received: 1000, same: false });
  });
});

describe('probes/hash', () => {
  it('measures a body as it is sent', () => {
    const hash = createHash('sha256').update('größer').digest('hex');
    expect(bodyOf('größer')).toEqual({ length: 8, hash: hash.slice(0, 16) });
  });
});
