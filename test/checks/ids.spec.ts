import { existsSync, readdirSync } from 'fs';
import { join } from 'path';
import { checks } from '../../src/checks';

const ROOT = join(__dirname, '..', '..', 'src', 'checks');

function folders(path: string): string[] {
  return readdirSync(path, { withFileTypes: true })
    .filter(entry => entry.isDirectory())
    .map(({ name }) => name);
}

/** `topic/check` of every folder that holds a check. */
const found = folders(ROOT).flatMap(topic =>
  folders(join(ROOT, topic)).map(check => `${topic}/${check}`)
);

describe('the house', () => {
  it('lists each check, under the id that is its path', () => {
    expect(checks.map(({ id }) => id).sort()).toEqual([...found].sort());
  });

  it.each(found)(
    'lists each cause of %s, under the id that is its path',
    id => {
      const files = readdirSync(join(ROOT, id))
        .filter(name => name.endsWith('.ts') && name !== 'index.ts')
        .map(name => `${id}/${name.replace(/\.ts$/, '')}`);
      const causes = checks.find(check => check.id === id)?.causes ?? [];
      expect(causes.map(cause => cause.id).sort()).toEqual(files.sort());
      expect(existsSync(join(ROOT, id, 'index.ts'))).toBe(true);
    }
  );

  it('has no id twice', () => {
    const ids = checks.flatMap(check => [
      check.id,
      ...check.causes.map(cause => cause.id)
    ]);
    expect(new Set(ids).size).toBe(ids.length);
  });
});
