import { act } from 'react';
import { panel, press, texts } from './render';
import { PANELS } from './reports';

const healthy = PANELS['healthy']!;

describe('thorough checks', () => {
  it('say what they do and how long, before they begin', () => {
    const { node, actions } = panel(healthy);
    expect(texts(node, 'form.jp-EnvironmentHealth-thorough')).toEqual([]);
    press(node, 'Thorough…');
    expect(texts(node, '.jp-EnvironmentHealth-thorough p')[0]).toContain(
      '64 MiB'
    );
    const select = node.querySelector('select')!;
    act(() => {
      select.value = '20';
      select.dispatchEvent(new Event('change', { bubbles: true }));
    });
    press(node, 'Start, about 35 s');
    expect(actions.runThorough).toHaveBeenCalledWith(20);
  });

  it('count down while they run, and can be called off', () => {
    jest.useFakeTimers();
    const until = Date.now() + 30_000;
    const { node, actions } = panel({ ...healthy, phase: 'running', until });
    expect(texts(node, '[role=timer]')).toEqual(['about 30 s left']);
    act(() => {
      jest.advanceTimersByTime(10_000);
    });
    expect(texts(node, '[role=timer]')).toEqual(['about 20 s left']);
    act(() => {
      jest.advanceTimersByTime(30_000);
    });
    expect(texts(node, '[role=timer]')).toEqual(['any moment now']);
    press(node, 'Cancel');
    expect(actions.cancel).toHaveBeenCalled();
    jest.useRealTimers();
  });
});
