import { execFileSync } from 'child_process';
import { mkdtempSync, readdirSync, rmSync } from 'fs';
import { tmpdir } from 'os';
import { join } from 'path';
import {
  inScratchFolder,
  onScratchFile
} from '../../../src/checks/storage/scratch';

/** Says what would be removed instead of doing it: a mistake here must not cost anybody a file. */
const SAYS = 'rm() { echo "rm $*"; }; rmdir() { echo "rmdir $*"; };';

const lines = (folder: string) => [
  onScratchFile(folder, 'echo 1 > "$file"'),
  inScratchFolder(folder, 'touch "$dir/a:b"', ['a:b', 'it’s "b"', '*']),
  inScratchFolder(folder, 'ls -d "$dir"', [])
];

const run = (line: string): string =>
  execFileSync('sh', ['-c', `${line} 2>/dev/null || true`], {
    encoding: 'utf8',
    cwd: tmpdir()
  });

describe('a line that tries something by hand', () => {
  it.each(lines('/nowhere/at all'))(
    'removes nothing where nothing could be made: %s',
    line => {
      expect(run(`${SAYS} ${line}`)).not.toContain('rm');
    }
  );

  it('removes what it made, says how it went, and touches nothing else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'by hand '));
    const [file = '', full = '', bare = ''] = lines(folder);
    expect([run(file), run(full)]).toEqual(['0\n', '0\n']);
    expect(run(bare)).toMatch(/by-hand\.\w+\n0\n$/);
    expect(readdirSync(folder)).toEqual([]);
    rmSync(folder, { recursive: true });
  });
});
