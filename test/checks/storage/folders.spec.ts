import { foldersOf } from '../../../src/checks/storage/folders';
import type { IPlace } from '../../../src/wire/evidence';

function place(
  kind: IPlace['place'],
  path: string,
  more: Partial<IPlace> = {}
): IPlace {
  return {
    place: kind,
    path,
    mount: null,
    exists: true,
    readOnly: false,
    steps: [{ step: 'create', ok: true, ms: 1 }],
    timedOut: false,
    ...more
  };
}

const REFUSED: Partial<IPlace> = {
  steps: [{ step: 'create', ok: false, errno: 'EACCES', ms: 1 }]
};

function verdicts(...places: IPlace[]): Record<string, string> {
  return Object.fromEntries(
    foldersOf({ places, deadline: 3 }).map(({ path, verdict }) => [
      path,
      verdict
    ])
  );
}

describe('the folders Jupyter writes to', () => {
  it('come in the order in which people miss them, those that fail first', () => {
    const order = foldersOf({
      deadline: 3,
      places: [
        place('temp', '/tmp', REFUSED),
        place('home', '/home/u'),
        place('settings', '/home/u/.s', REFUSED),
        place('data', '/home/u/.d', REFUSED),
        place('root', '/w')
      ]
    }).map(({ path }) => path);
    expect(order).toEqual([
      '/home/u/.d',
      '/home/u/.s',
      '/w',
      '/home/u',
      '/tmp'
    ]);
  });

  it('weigh less where what people sit in works', () => {
    expect(
      verdicts(place('root', '/', REFUSED), place('folder', '/workspace'))
    ).toEqual({ '/': 'warn', '/workspace': 'pass' });
    expect(
      verdicts(place('root', '/w', REFUSED), place('folder', '/w', REFUSED))
    ).toEqual({ '/w': 'fail' });
  });

  it('weigh less where the folder people sit in is closed to them, and the root folder is not', () => {
    const closed = place('folder', '/w/x', REFUSED);
    expect(verdicts(place('root', '/w'), closed)).toMatchObject({
      '/w/x': 'warn'
    });
    expect(verdicts(place('root', '/w', REFUSED), closed)).toMatchObject({
      '/w/x': 'fail'
    });
  });

  it('weigh less where nobody is meant to write', () => {
    expect(verdicts(place('root', '/', REFUSED))).toEqual({ '/': 'warn' });
    expect(verdicts(place('root', '/srv/w', REFUSED))).toEqual({
      '/srv/w': 'fail'
    });
  });

  it('weigh less where only the upper part of the configuration is closed', () => {
    const below = [place('settings', '/c/s'), place('workspaces', '/c/w')];
    expect(verdicts(place('config', '/c', REFUSED), ...below)).toMatchObject({
      '/c': 'warn'
    });
    expect(verdicts(place('config', '/c', REFUSED))).toEqual({ '/c': 'fail' });
  });

  it('need HOME only where something of Jupyter’s own lies in it', () => {
    const own = (base: string): IPlace[] => [
      place('data', `${base}/d`),
      place('runtime', `${base}/r`),
      place('config', `${base}/c`)
    ];
    const home = place('home', '/home/u', REFUSED);
    expect(verdicts(home, ...own('/home/u'))).toMatchObject({
      '/home/u': 'warn'
    });
    expect(verdicts(home, ...own('/srv'))).toMatchObject({
      '/home/u': 'pass'
    });
    expect(verdicts(home)).toEqual({ '/home/u': 'warn' });
  });

  it('say nothing of mounts that answer, whatever they are', () => {
    const readOnly = place('mount', '/w/data', {
      readOnly: true,
      steps: []
    });
    expect(verdicts(place('root', '/w'), readOnly)).toEqual({ '/w': 'pass' });
    expect(
      verdicts(place('root', '/w'), { ...readOnly, timedOut: true })
    ).toEqual({ '/w': 'pass', '/w/data': 'fail' });
  });

  it('are neither well nor hung where the file system is slow', () => {
    const slow = { steps: place('data', '').steps, unfinished: true };
    expect(verdicts(place('data', '/d', slow))).toEqual({ '/d': 'unknown' });
    expect(
      verdicts(place('data', '/d', { ...REFUSED, unfinished: true }))
    ).toEqual({ '/d': 'fail' });
  });

  it('are unknown where nothing was tried', () => {
    expect(verdicts(place('data', '/d', { steps: [] }))).toEqual({
      '/d': 'unknown'
    });
  });
});
