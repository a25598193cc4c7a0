import { defineCheck } from '../src/check';
import type { IEngine, ILook } from '../src/engine';
import { examine, isReady } from '../src/examine';
import { PanelModel } from '../src/model';
import { Preferences } from '../src/preferences';
import type { IPanelState } from '../src/state';
import type { IEvidence, IProspect } from '../src/wire/evidence';
import { plain } from './plain-translation';

/** Passes when the shim's evidence says so. */
const storage = defineCheck({
  id: 'storage/writable',
  selfTest: 'write',
  title: () => 'Jupyter can write',
  needs: ['storage'],
  judge: ({ storage }) =>
    storage.places.length === 0
      ? { verdict: 'pass', summary: 'writable' }
      : { verdict: 'fail', summary: 'not writable' },
  byHand: () => [],
  causes: []
});

const address = defineCheck({
  id: 'connection/address',
  title: () => 'The address is accepted',
  needs: [],
  also: ['prospect'],
  judge: ({ prospect }) => ({
    verdict: prospect && !prospect.trials[0].host ? 'fail' : 'pass',
    summary: prospect?.address ?? 'none'
  }),
  byHand: () => [],
  causes: []
});

const EVIDENCE: IEvidence = {
  version: 1,
  taken: '2026-01-01T00:00:00Z',
  storage: { places: [], deadline: 3 },
  prospect: { unavailable: 'no public address was given' }
};

const refused: IProspect = {
  address: 'https://lab.example',
  host: 'lab.example',
  trials: [{ settings: {}, host: false, origin: false, websocket: false }]
};

/** What is gathered is up to the test; it is judged in earnest. */
function setUp(gather: (look: ILook) => Promise<IEvidence>) {
  const looks: ILook[] = [];
  const engine: IEngine = {
    checks: [storage, address],
    gather: look => {
      looks.push(look);
      return gather(look);
    },
    judge: (evidence, checks, options) => ({
      report: examine(evidence, checks, plain, options),
      waiting: checks
        .filter(check => !isReady(check, evidence, options.thorough))
        .map(({ id }) => ({ check: id, title: id }))
    }),
    prospect: address =>
      address === 'nonsense'
        ? Promise.reject(new Error('address: https://host[:port] is meant'))
        : Promise.resolve(refused)
  };
  const model = new PanelModel({
    engine: async () => engine,
    folder: () => 'here',
    preferences: new Preferences(null),
    copy: () => undefined
  });
  const states: IPanelState[] = [];
  model.changed.connect((_, state) => states.push(state));
  return { model, states, looks };
}

const settled = () => new Promise(resolve => setTimeout(resolve));

describe('model', () => {
  it('begins idle', () => {
    const { model } = setUp(async () => EVIDENCE);
    expect(model.state).toMatchObject({
      phase: 'idle',
      report: null,
      muted: []
    });
  });

  it('shows verdicts as their evidence arrives, and never changes a snapshot', async () => {
    const { model, states } = setUp(async ({ arrived }) => {
      arrived({ version: 1, storage: { places: [], deadline: 3 } });
      return EVIDENCE;
    });
    await model.health.run();
    const halfway = states.find(({ report }) => report?.findings.length === 1);
    expect(halfway).toMatchObject({
      phase: 'running',
      waiting: [{ check: 'connection/address' }],
      progress: { done: 1, total: 6 }
    });
    expect(model.state).toMatchObject({ phase: 'done', waiting: [] });
    expect(model.state.report?.findings).toHaveLength(2);
    expect(new Set(states).size).toBe(states.length);
  });

  it('lets a shell be started for whoever presses Run', () => {
    const { model, looks } = setUp(async () => EVIDENCE);
    model.run();
    return settled().then(() =>
      expect(looks[0]).toMatchObject({ shell: true, folder: 'here' })
    );
  });

  it('shares a run that is under way, and makes another one after it', async () => {
    const { model, looks } = setUp(async () => EVIDENCE);
    const first = model.health.run({ shell: true });
    expect(model.health.run({ shell: true })).toBe(first);
    const other = model.health.run({ shell: false });
    await Promise.all([first, other]);
    expect(looks.map(({ shell }) => shell)).toEqual([true, false]);
    expect(model.health.isFresh(1000, true)).toBe(false);
    expect(model.health.isFresh(1000, false)).toBe(true);
  });

  it('makes only the checks it is asked for, and looks only at what they read', async () => {
    const { model, looks } = setUp(async () => EVIDENCE);
    const report = await model.health.run({ checks: ['storage/writable'] });
    expect(report.findings.map(({ check }) => check)).toEqual([
      'storage/writable'
    ]);
    expect(looks[0]?.wanted.has('prospect')).toBe(false);
  });

  it('asks what takes long only when there is time for it', async () => {
    const { model, looks, states } = setUp(async () => EVIDENCE);
    const slow = { ...storage, id: 'connection/stream', thorough: true };
    model.health.addCheck(slow);
    expect((await model.health.run()).findings).toHaveLength(2);
    expect(looks[0]).toMatchObject({ seconds: null });
    await expect(model.health.run({ checks: [slow.id] })).rejects.toThrow(
      'only made with thorough'
    );
    model.runThorough(20);
    await settled();
    const until = Math.max(...states.map(({ until }) => until ?? 0));
    expect(until).toBeGreaterThan(Date.now() + 20_000);
    expect(model.state).toMatchObject({ phase: 'done', until: null });
    expect(model.state.report).toMatchObject({ thorough: true });
    expect(model.state.report?.findings).toHaveLength(3);
    expect(looks[1]).toMatchObject({ seconds: 20, shell: true });
  });

  it('names the field when a thorough run is to be longer than it can be', async () => {
    const { model, looks } = setUp(async () => EVIDENCE);
    const long = model.health.run({ thorough: true, seconds: 3600 });
    await expect(long).rejects.toThrow('seconds: 10 to 590');
    expect(looks).toHaveLength(0);
    expect(model.state.phase).toBe('idle');
  });

  it('makes the check of another extension until it is taken back', async () => {
    const { model } = setUp(async () => EVIDENCE);
    const added = model.health.addCheck({ ...storage, id: 'other/check' });
    expect((await model.health.run()).findings).toHaveLength(3);
    added.dispose();
    expect((await model.health.run()).findings).toHaveLength(2);
  });

  it('goes back to the last report when a run is called off', async () => {
    let slow = false;
    const { model } = setUp(async ({ signal }) => {
      if (slow) {
        await new Promise((_, reject) =>
          signal.addEventListener('abort', () => reject(new Error('cancelled')))
        );
      }
      return EVIDENCE;
    });
    const report = await model.health.run();
    slow = true;
    const running = model.health.run();
    await settled();
    expect(model.state).toMatchObject({ phase: 'running', previous: report });
    model.cancel();
    await expect(running).rejects.toThrow('cancelled');
    expect(model.state).toMatchObject({ phase: 'done', report, error: null });
  });

  it('says why a run could not be made', async () => {
    const { model } = setUp(() => Promise.reject(new Error('no chunk')));
    model.run();
    await settled();
    expect(model.state).toMatchObject({
      phase: 'failed',
      error: 'Error: no chunk'
    });
  });

  it('mutes and unmutes', () => {
    const { model } = setUp(async () => EVIDENCE);
    model.mute('a/b/c');
    model.mute('a/b/c');
    expect(model.state.muted).toEqual(['a/b/c']);
    model.unmute('a/b/c');
    expect(model.state.muted).toEqual([]);
  });

  it('tries an address on the evidence it has, and keeps it', async () => {
    const { model, looks } = setUp(async () => EVIDENCE);
    await model.health.run();
    model.tryAddress('https://lab.example');
    expect(model.state.address).toMatchObject({ busy: true });
    await settled();
    expect(model.state.address).toEqual({
      value: 'https://lab.example',
      busy: false,
      error: null
    });
    expect(model.state.report?.headline).toMatchObject({ verdict: 'fail' });
    expect(looks).toHaveLength(1);
    model.tryAddress('');
    await settled();
    expect(model.state.report?.headline).toMatchObject({ verdict: 'pass' });
    expect(model.preferences.values.publicAddress).toBe('');
  });

  it('says what is wrong with an address, and does not keep it', async () => {
    const { model } = setUp(async () => EVIDENCE);
    model.tryAddress('nonsense');
    await settled();
    expect(model.state.address).toEqual({
      value: 'nonsense',
      busy: false,
      error: 'address: https://host[:port] is meant'
    });
    expect(model.preferences.values.publicAddress).toBe('');
  });
});
