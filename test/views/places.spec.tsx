import type { IMountedPlaces, IPlaceRow, IPlaces } from '../../src/wire/report';
import { panel, texts } from './render';
import { READ_ONLY, WELL, done, instead, reportOf } from './reports';

function line(path: string, more: Partial<IPlaceRow> = {}): IPlaceRow {
  return {
    path,
    uses: 'root folder',
    verdict: 'pass',
    guilty: false,
    owner: 'jovyan (uid 1000)',
    mode: '755',
    restrictions: [],
    writing: 'yes',
    failing: [],
    survives: true,
    lifetime: 'kept, on a volume',
    ...more
  };
}

function mounted(point: string, ...places: IPlaceRow[]): IMountedPlaces {
  return {
    point,
    kind: 'ext4',
    source: '/dev/sdb',
    folder: '/volumes/7',
    device: '8:16',
    options: ['rw'],
    propagation: ['shared'],
    free: '1 GiB of 4 GiB free',
    inodes: '96% of inodes free',
    places
  };
}

function shown(places: IPlaces, findings = [...WELL]) {
  return panel(done({ ...reportOf(findings), places })).node;
}

const TABLE = '.jp-EnvironmentHealth-places';

describe('the table of places', () => {
  const calm: IPlaces = {
    mounts: [
      mounted('/workspace', line('/workspace')),
      mounted('/', line('/tmp', { uses: 'temporary files', owner: null }))
    ]
  };

  it('is folded below storage, once, while all is well', () => {
    const node = shown(calm);
    expect(node.querySelectorAll(TABLE)).toHaveLength(1);
    const row = node.querySelector(TABLE)?.closest('details');
    expect(row?.open).toBe(false);
    expect(row?.querySelector('summary')?.textContent).toBe(
      'Passed:Places2 places on 2 mounts'
    );
  });

  it('tells once what places share, and of each its values by their heads', () => {
    const node = shown(calm);
    expect(texts(node, `${TABLE} [scope=rowgroup]`)[0]).toBe(
      '/workspace ext4 · /dev/sdb (its folder /volumes/7) · 8:16 · rw · shared · 1 GiB of 4 GiB free · 96% of inodes free'
    );
    expect(texts(node, `${TABLE} [scope=row]`)[0]).toBe(
      'Passed:root folder/workspace'
    );
    const cells = [...node.querySelectorAll<HTMLElement>(`${TABLE} td`)];
    expect(
      cells.slice(0, 3).map(cell => [cell.dataset['head'], cell.textContent])
    ).toEqual([
      ['Can be written to', 'yes'],
      ['Owner and mode', 'jovyan (uid 1000), 755'],
      ['After a restart', 'kept, on a volume']
    ]);
  });

  it('takes the place of the lines that only say that a place is well', () => {
    const names = (node: HTMLElement) =>
      texts(node, 'section:last-of-type .jp-EnvironmentHealth-name');
    expect(names(panel(done(reportOf(WELL))).node)).toContain('/tmp');
    expect(names(shown(calm))).not.toContain('/tmp');
  });

  it('stands also by what fails, and marks the guilty place in words', () => {
    const writing = 'no: create, EROFS (read-only file system)';
    const guilty = line('/workspace', {
      verdict: 'fail',
      guilty: true,
      writing
    });
    const node = shown(
      { mounts: [mounted('/workspace', guilty, line('/workspace/x'))] },
      instead(READ_ONLY)
    );
    expect(node.querySelectorAll(TABLE)).toHaveLength(2);
    expect(texts(node, `${TABLE} .jp-mod-guilty`)[0]).toBe(
      `Failed:root folder(the headline is about this)/workspace${writing}jovyan (uid 1000), 755kept, on a volume`
    );
    expect(
      node.querySelector(TABLE)?.closest('details')?.querySelector('summary')
        ?.textContent
    ).toBe('Failed:Places2 places on one mount, 1 in trouble');
  });

  it('is a sentence where the places could not be looked at', () => {
    const missing = 'The places could not be looked at: timed out after 3 s';
    const node = shown({ mounts: [], missing });
    expect(node.querySelector(TABLE)).toBeNull();
    expect(texts(node, 'section:last-of-type')[0]).toContain(missing);
  });

  it('holds many mounts and long paths, with a line for each', () => {
    const long = `/${'very-long-name/'.repeat(40)}end`;
    const mounts = Array.from({ length: 32 }, (_, index) =>
      mounted(`/data/${index}`, line(`${long}/${index}`))
    );
    const node = shown({ mounts });
    expect(texts(node, `${TABLE} [scope=row]`)).toHaveLength(32);
  });
});
