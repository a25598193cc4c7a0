import { act } from 'react';
import { key, panel, press, texts } from './render';
import { DROPPED, MISMATCH, PANELS, READ_ONLY, WELL } from './reports';
import { done, instead, reportOf } from './reports';

function state(name: string) {
  const found = PANELS[name];
  if (!found) {
    throw new Error(`no panel ${name}`);
  }
  return found;
}

const TEST_ROWS =
  'section:not(.jp-EnvironmentHealth-fix) > .jp-EnvironmentHealth-row > * > .jp-EnvironmentHealth-name';

describe('the panel of a broken environment', () => {
  it('tells the headline, the way, the fix, what follows and the rows, in this order', () => {
    const { node } = panel(state('broken'));
    const order = [
      '.jp-EnvironmentHealth-headline',
      '.jp-EnvironmentHealth-lead',
      '.jp-EnvironmentHealth-way',
      '.jp-EnvironmentHealth-fix',
      '.jp-EnvironmentHealth-follows',
      '.jp-EnvironmentHealth-row',
      '.jp-EnvironmentHealth-end'
    ].map(selector => node.querySelector(selector));
    const all = [...node.querySelectorAll('*')];
    const places = order.map(part => (part ? all.indexOf(part) : -1));
    expect(places).not.toContain(-1);
    expect(places).toEqual([...places].sort((one, other) => one - other));
  });

  it('says the verdict as a word, in a region that is announced', () => {
    const { node } = panel(state('broken'));
    expect(texts(node, '[role=status] h2')).toEqual([
      `Failed:${DROPPED.summary}`
    ]);
    expect(texts(node, '.jp-EnvironmentHealth-lead')[0]).toContain(
      'Who can fix it: whoever runs the proxy at lab.example.org.'
    );
  });

  it('shows one guilty hop', () => {
    const { node } = panel(state('broken'));
    expect(texts(node, '.jp-EnvironmentHealth-way .jp-mod-guilty b')).toEqual([
      'Proxy'
    ]);
  });

  it('names the five self-tests, and opens only the one that fails', () => {
    const { node } = panel(state('broken'));
    expect(texts(node, TEST_ROWS).slice(0, 5)).toEqual([
      'Write',
      'XSRF',
      'CORS and Origin',
      'Host',
      'Terminal websocket'
    ]);
    const open = texts(node, 'section > details[open] > summary');
    expect(open).toHaveLength(1);
    expect(open[0]).toContain('closed, code 1006, no reason');
  });

  it('shows expected against observed by vantage, and says which line differs', () => {
    const { node } = panel(state('broken'));
    expect(
      texts(node, 'details[open] details[open] th[scope=rowgroup]')
    ).toEqual([
      'From your browser',
      'From the server to itself',
      'On the system'
    ]);
    expect(texts(node, '.jp-mod-differs')[0]).toBe(
      'wss://lab.example.org101, echo of 7c1fdiffers: closed, code 1006, no reason'
    );
  });

  it('tells how to repeat it by hand, also where no cause was proved', () => {
    const unnamed = {
      ...DROPPED,
      cause: undefined,
      fixes: [],
      byHand: ['curl https://lab.example.org/api']
    };
    const { node } = panel(done(reportOf(instead(unnamed))));
    expect(texts(node, '.jp-EnvironmentHealth-byHand pre')).toEqual([
      'curl https://lab.example.org/api\n'
    ]);
  });

  it('folds what passed where it would bury what did not', () => {
    const passed = ['/a', '/b', '/c'].map(place => ({
      check: 'storage/writable',
      title: 'Jupyter can write to its folders',
      selfTest: 'write' as const,
      verdict: 'pass' as const,
      place,
      summary: 'Can be written to.',
      facts: [],
      fixes: [],
      durationMs: 0
    }));
    const folds = (findings: (typeof passed)[number][]) =>
      texts(
        panel(done(reportOf([READ_ONLY, ...findings]))).node,
        '.jp-EnvironmentHealth-body .jp-EnvironmentHealth-name'
      ).filter(name => name === `${findings.length} more`).length;
    expect(folds(passed)).toBe(1);
    expect(folds(passed.slice(1))).toBe(0);
  });

  it('folds what only follows', () => {
    const { node } = panel(state('broken'));
    const follows = node.querySelector('.jp-EnvironmentHealth-follows');
    expect(follows?.hasAttribute('open')).toBe(false);
    expect(follows?.querySelector('summary')?.textContent).toBe(
      'Follows from this · 1 more: A terminal was made, but its websocket did not open'
    );
  });

  it('shows other trouble open, with a fix of its own', () => {
    const { node } = panel(done(reportOf([READ_ONLY, MISMATCH])));
    const fixes = [...node.querySelectorAll('.jp-EnvironmentHealth-fix')];
    expect(fixes.map(fix => fix.firstElementChild?.textContent)).toEqual([
      'Attach the volume for reading and writing',
      'Install the same version'
    ]);
    expect(fixes[1]?.closest('details:not([open])')).toBeNull();
  });
});

describe('what a person does', () => {
  it('is asked of the object as a whole, which may be a model with a state', () => {
    const { node, actions } = panel({
      ...state('address'),
      report: reportOf([DROPPED])
    });
    press(node, 'Copy');
    press(node, 'Try');
    press(node, 'Mute');
    for (const action of [actions.copy, actions.tryAddress, actions.mute]) {
      expect(action.mock.contexts).toEqual([actions]);
    }
  });
});

describe('a fix', () => {
  it('is first the one for the target seen here, and marks only the added lines', () => {
    const { node } = panel(state('broken'));
    expect(texts(node, '[role=tab]')).toEqual([
      'nginx · seen here',
      'Apache',
      'Caddy'
    ]);
    expect(texts(node, 'ins')).toEqual([
      '    proxy_http_version 1.1;\n',
      '    proxy_set_header Upgrade $http_upgrade;\n',
      '    proxy_set_header Connection "upgrade";\n'
    ]);
  });

  it('moves between targets by arrow keys, Home and End', () => {
    const { node } = panel(state('broken'));
    const selected = () => node.querySelector('[role=tab][aria-selected=true]');
    act(() => (selected() as HTMLElement).focus());
    for (const [name, target] of [
      ['ArrowRight', 'Apache'],
      ['End', 'Caddy'],
      ['ArrowRight', 'nginx · seen here'],
      ['ArrowLeft', 'Caddy'],
      ['Home', 'nginx · seen here']
    ] as const) {
      key(name);
      expect(selected()?.textContent).toBe(target);
      expect(document.activeElement).toBe(selected());
      expect(node.querySelectorAll('[role=tab][tabindex="0"]')).toHaveLength(1);
    }
    const described = node
      .querySelector('[role=tabpanel]')
      ?.getAttribute('aria-labelledby');
    expect(described).toBe(selected()?.id);
  });

  it('is copied whole, and says so for a while', () => {
    jest.useFakeTimers();
    const { node, actions } = panel(state('broken'));
    press(node, 'Copy');
    expect(actions.copy).toHaveBeenCalledWith(
      DROPPED.fixes.find(({ id }) => id === 'nginx')?.code
    );
    const said = () =>
      texts(node, '.jp-EnvironmentHealth-copy [role=status]')[0];
    expect(said()).toBe('Copied');
    act(() => {
      jest.advanceTimersByTime(3000);
    });
    expect(said()).toBe('');
    jest.useRealTimers();
  });

  it('says what it opens, how it was proved, how to confirm and to undo it', () => {
    const { node } = panel(state('broken'));
    expect(texts(node, '.jp-EnvironmentHealth-footer div')).toEqual([
      'Opensnothing',
      'Confirmpress Run again'
    ]);
    press(node, 'Apache');
    expect(texts(node, '.jp-EnvironmentHealth-footer div')).toEqual([
      'Openswebsockets to Jupyter',
      'Proved400 before, 101 with it',
      'Confirmthe Terminal websocket test passes',
      'Undotake upgrade=websocket out again'
    ]);
  });
});

describe('the panel of a healthy environment', () => {
  it('asks nothing of the reader', () => {
    const { node } = panel(state('healthy'));
    expect(node.querySelector('.jp-EnvironmentHealth-fix')).toBeNull();
    expect(node.querySelector('details[open]')).toBeNull();
    expect(
      node.querySelectorAll('.jp-mod-fail, .jp-mod-warn, .jp-mod-guilty')
    ).toHaveLength(0);
    expect(texts(node, '[role=status] h2')[0]).toMatch(/^Passed:All is well/);
  });

  it('gives each topic one line', () => {
    const { node } = panel(state('healthy'));
    const rows = [
      ...node.querySelectorAll('section:last-of-type > details > summary')
    ].map(row => [...row.children].map(({ textContent }) => textContent));
    expect(rows).toEqual([
      ['Passed:', 'Connection', '4 checks passed', '0.18 s'],
      ['Passed:', 'Server', '3 checks passed', '0.21 s'],
      ['Passed:', 'Storage', '3 places, all writable', '0.01 s']
    ]);
  });
});

describe('a run under way', () => {
  it('fills the rows in as answers come, and can be cancelled', () => {
    const { node, actions } = panel(state('running'));
    const region = node.querySelector('.jp-EnvironmentHealth');
    expect(region?.getAttribute('aria-busy')).toBe('true');
    const bar = node.querySelector('[role=progressbar]');
    expect(bar?.getAttribute('aria-valuenow')).toBe('7');
    expect(bar?.getAttribute('aria-valuemax')).toBe('13');
    expect(
      texts(node, '.jp-EnvironmentHealth-row > * > .jp-mod-waiting')
    ).toHaveLength(4);
    press(node, 'Cancel');
    expect(actions.cancel).toHaveBeenCalledTimes(1);
  });

  it('announces no counting', () => {
    const { node, show } = panel(state('running'));
    const before = texts(node, '[role=status] h2');
    show({ ...state('running'), progress: { done: 8, total: 13 } });
    expect(texts(node, '[role=status] h2')).toEqual(before);
  });

  it('keeps the report before until the new one says something', () => {
    const { node } = panel(state('again'));
    expect(texts(node, '[role=status] h2')).toEqual(['Waiting:Checking…']);
    const stale = node.querySelector('.jp-mod-stale');
    expect(stale?.textContent).toContain('Let the upgrade through');
    expect(texts(node, '.jp-EnvironmentHealth-lead')[0]).toMatch(
      /^What follows is of the run before/
    );
  });

  it('lets every row of a first run wait', () => {
    const { node } = panel(state('first'));
    expect(texts(node, '.jp-mod-healthy')).toHaveLength(0);
    expect(
      texts(node, '.jp-EnvironmentHealth-row .jp-EnvironmentHealth-summary')
    ).toEqual(Array(8).fill('waiting for an answer'));
  });

  it('shows a failure as soon as it is known', () => {
    const { node } = panel({
      ...state('running'),
      report: reportOf([DROPPED])
    });
    expect(texts(node, '[role=status] h2')).toEqual([
      `Failed:${DROPPED.summary}`
    ]);
    expect(node.querySelector('.jp-EnvironmentHealth-fix')).not.toBeNull();
  });
});

describe('what could not be seen', () => {
  it('is dashed and never red', () => {
    const { node } = panel(state('unknown'));
    expect(texts(node, '.jp-EnvironmentHealth-way .jp-mod-unseen b')).toEqual([
      'Jupyter',
      'Container',
      'Storage'
    ]);
    expect(node.querySelector('.jp-mod-fail, .jp-mod-warn')).toBeNull();
    expect(texts(node, '.jp-EnvironmentHealth-lead li')[0]).toMatch(
      /^Could not be tested: timed out after 3 s \(JupyterLab can save files/
    );
  });

  it('is the whole run when it failed: why, and the report before', () => {
    const { node, actions } = panel(state('failed'));
    expect(texts(node, '[role=status] h2')).toEqual([
      'Not known:The checks could not be made.'
    ]);
    expect(texts(node, '.jp-EnvironmentHealth-lead p')[0]).toBe(
      'Jupyter did not answer: the connection was refused.'
    );
    expect(node.querySelector('.jp-mod-stale details')).not.toBeNull();
    press(node, 'Run again');
    expect(actions.run).toHaveBeenCalledTimes(1);
  });

  it('says what to do where the code of the checks cannot be fetched', () => {
    const error = 'ChunkLoadError: Loading chunk 42 failed.';
    const { node } = panel({ ...state('failed'), error });
    const [why] = texts(node, '.jp-EnvironmentHealth-lead p');
    expect(why).toContain('reload this page');
    expect(why).toContain(error);
  });

  it('is everything before the first run', () => {
    const { node, actions } = panel(state('idle'));
    expect(texts(node, '.jp-mod-healthy, details')).toHaveLength(0);
    press(node, 'Run');
    expect(actions.run).toHaveBeenCalledTimes(1);
  });
});

describe('muting', () => {
  it('is by cause and place, and is taken back in its list', () => {
    const { node, actions } = panel(state('storage'));
    press(node, 'Mute');
    const muted = 'storage/writable/read-only-mount@/workspace';
    expect(actions.mute).toHaveBeenCalledWith(muted);
    const after = panel({ ...state('storage'), muted: [muted] });
    expect(() => press(after.node, 'Mute')).toThrow();
    press(after.node, 'Undo');
    expect(after.actions.unmute).toHaveBeenCalledWith(muted);
  });
});

describe('the prospective address', () => {
  it('is asked for in the Host self-test', () => {
    const { node, actions } = panel(state('address'));
    press(node, 'Try');
    expect(actions.tryAddress).toHaveBeenCalledWith(
      'https://abc-8888.proxy.example'
    );
  });

  it('says what is wrong with it, beside its field', () => {
    const { node } = panel(state('typo'));
    const field = node.querySelector('input');
    expect(field?.closest('details')?.open).toBe(true);
    expect(field?.getAttribute('aria-invalid')).toBe('true');
    const id = field?.getAttribute('aria-describedby') ?? '';
    expect(document.getElementById(id)?.textContent).toBe(
      'An address begins with https:// or http://'
    );
  });
});

describe('what a report says', () => {
  it('is text, whatever it holds', () => {
    const hostile = '<img src=x onerror=alert(1)>';
    const [first, ...others] = WELL;
    const { node } = panel(
      done(reportOf([{ ...first!, summary: hostile }, ...others]))
    );
    expect(node.querySelector('img')).toBeNull();
    expect(node.textContent).toContain(hostile);
  });
});
