import { CommandRegistry } from '@lumino/commands';
import type { JupyterFrontEnd } from '@jupyterlab/application';
import { Notification } from '@jupyterlab/apputils';
import { PageConfig } from '@jupyterlab/coreutils';
import { defineCause, defineCheck } from '../../src/check';
import type { ICheck } from '../../src/check';
import { examine } from '../../src/examine';
import { PanelModel } from '../../src/model';
import { startup } from '../../src/plugins/startup';
import { Preferences } from '../../src/preferences';
import { plain } from '../plain-translation';

const verdicts = {
  full: defineCause({
    id: 'storage/writable/full',
    hop: 'storage',
    fixer: 'platform',
    needs: [],
    recognise: () => ({}),
    tell: () => ({ summary: 'The disk is full' }),
    fixes: () => [],
    byHand: () => []
  }),
  soon: defineCause({
    id: 'storage/writable/soon-full',
    hop: 'storage',
    fixer: 'platform',
    needs: [],
    recognise: () => ({}),
    verdict: () => 'warn',
    tell: () => ({ summary: 'The disk is nearly full' }),
    fixes: () => [],
    byHand: () => []
  })
};

function check(cause?: keyof typeof verdicts, id = 'storage/writable'): ICheck {
  return defineCheck({
    id,
    title: () => 'Jupyter can write',
    needs: [],
    judge: () => ({ verdict: cause ? 'fail' : 'pass', summary: 'seen' }),
    byHand: () => [],
    causes: cause ? [verdicts[cause]] : []
  });
}

/** Start Lab once; the same browser remembers. */
async function start(
  found: ICheck | readonly ICheck[],
  set: (preferences: Preferences) => void = () => undefined,
  widgets: readonly { id: string; isVisible: boolean }[] = []
) {
  const shells: boolean[] = [];
  const executed: string[] = [];
  const preferences = new Preferences(null);
  await preferences.ready;
  set(preferences);
  const model = new PanelModel({
    engine: async () => ({
      checks: [found].flat(),
      gather: async ({ shell }) => {
        shells.push(shell);
        return { version: 1 };
      },
      judge: (evidence, checks, options) => ({
        report: examine(evidence, checks, plain, options),
        waiting: []
      }),
      prospect: () => Promise.reject(new Error('not asked'))
    }),
    folder: () => '',
    preferences,
    copy: () => undefined
  });
  const commands = new CommandRegistry();
  commands.addCommand('environment-health:open', {
    describedBy: { args: { type: 'object', properties: {} } },
    execute: () => executed.push('environment-health:open')
  });
  const app = {
    restored: Promise.resolve(),
    serviceManager: { serverSettings: { baseUrl: 'http://localhost/' } },
    shell: { widgets: (area: string) => (area === 'main' ? widgets : []) },
    commands
  } as unknown as JupyterFrontEnd;
  await startup.activate(app, model, null);
  await new Promise(resolve => setTimeout(resolve, 50));
  return { model, shells, executed, commands };
}

describe('plugins/startup', () => {
  const emit = jest.spyOn(Notification, 'emit').mockReturnValue('id');

  beforeAll(() => {
    // jsdom is never idle.
    window.requestIdleCallback = run => setTimeout(run);
  });

  beforeEach(() => {
    emit.mockClear();
    localStorage.clear();
    PageConfig.setOption('notebookPage', '');
  });

  it('is quiet when all is well, and starts no shell', async () => {
    const { shells } = await start(check());
    expect(shells).toEqual([false]);
    expect(emit).not.toHaveBeenCalled();
  });

  it('tells once of what does not work, until it has worked again', async () => {
    await start(check('full'));
    expect(emit).toHaveBeenCalledTimes(1);
    expect(emit.mock.calls[0]?.slice(0, 2)).toEqual([
      'The disk is full',
      'error'
    ]);
    await start(check('full'));
    expect(emit).toHaveBeenCalledTimes(1);
    await start(check());
    await start(check('full'));
    expect(emit).toHaveBeenCalledTimes(2);
  });

  it('tells of what is new behind what is known', async () => {
    await start(check('full'));
    emit.mockClear();
    const fails = check(undefined, 'server/files');
    const other = {
      ...fails,
      judge: () => ({ verdict: 'fail' as const, summary: 'Nothing is saved' })
    };
    await start([check('full'), other]);
    expect(emit.mock.calls.map(([summary]) => summary)).toEqual([
      'Nothing is saved'
    ]);
  });

  it('opens the panel, or never tells again', async () => {
    const { model, executed } = await start(check('full'));
    const actions = emit.mock.calls[0]?.[2]?.actions ?? [];
    const click = (index: number) => actions[index]?.callback({} as MouseEvent);
    click(0);
    expect(executed).toEqual(['environment-health:open']);
    click(1);
    expect(model.state.muted).toEqual(['storage/writable/full']);
  });

  it('takes the notification back when the panel is opened', async () => {
    const dismiss = jest.spyOn(Notification, 'dismiss').mockReturnValue();
    const { commands } = await start(check('full'));
    expect(dismiss).not.toHaveBeenCalled();
    await commands.execute('environment-health:open');
    await commands.execute('environment-health:open');
    expect(dismiss.mock.calls).toEqual([['id']]);
  });

  it('leaves it to the panel where that is in view', async () => {
    const id = 'jp-environment-health';
    const behind = [
      { id, isVisible: false },
      { id: 'notebook', isVisible: true }
    ];
    await start(check('full'), undefined, [{ id, isVisible: true }]);
    expect(emit).not.toHaveBeenCalled();
    localStorage.clear();
    await start(check('full'), undefined, behind);
    expect(emit).toHaveBeenCalledTimes(1);
  });

  it('says nothing of what is muted', async () => {
    await start(check('full'), preferences => {
      void preferences.mute('storage/writable/full');
    });
    expect(emit).not.toHaveBeenCalled();
  });

  it('tells of warnings only whoever wants that', async () => {
    await start(check('soon'));
    expect(emit).not.toHaveBeenCalled();
    localStorage.clear();
    await start(check('soon'), preferences => {
      jest
        .spyOn(preferences, 'values', 'get')
        .mockReturnValue({ ...preferences.values, notify: 'warn' });
    });
    expect(emit.mock.calls[0]?.slice(0, 2)).toEqual([
      'The disk is nearly full',
      'warning'
    ]);
  });

  it('does not check where that is switched off', async () => {
    const { shells } = await start(check('full'), preferences => {
      jest
        .spyOn(preferences, 'values', 'get')
        .mockReturnValue({ ...preferences.values, autoCheck: false });
    });
    expect(shells).toEqual([]);
  });

  it('leaves it to the first page of Notebook to speak for all', async () => {
    PageConfig.setOption('notebookPage', 'notebooks');
    expect((await start(check('full'))).shells).toEqual([]);
    PageConfig.setOption('notebookPage', 'tree');
    expect((await start(check('full'))).shells).toEqual([false]);
  });
});
