import * as React from 'react';
import { act } from 'react';
import { createRoot } from 'react-dom/client';
import { nullTranslator } from '@jupyterlab/translation';
import type { IPanelActions, IPanelState } from '../../src/state';
import { EnvironmentHealthView } from '../../src/views/panel';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

/** The translator of a JupyterLab without a language pack. */
export const trans = nullTranslator.load('jupyterlab_environment_health');

const roots: (() => void)[] = [];

afterEach(() => {
  act(() => roots.splice(0).forEach(unmount => unmount()));
});

/** Put something on the page; what is returned replaces it. */
export function mount(element: JSX.Element): {
  node: HTMLElement;
  update: (element: JSX.Element) => void;
} {
  const node = document.body.appendChild(document.createElement('div'));
  const root = createRoot(node);
  roots.push(() => {
    root.unmount();
    node.remove();
  });
  const update = (next: JSX.Element) => act(() => root.render(next));
  update(element);
  return { node, update };
}

/** The panel in a state, and what was asked of it. */
export function panel(state: IPanelState) {
  const actions: jest.Mocked<IPanelActions> = {
    run: jest.fn(),
    runThorough: jest.fn(),
    cancel: jest.fn(),
    copy: jest.fn(),
    mute: jest.fn(),
    unmute: jest.fn(),
    tryAddress: jest.fn()
  };
  const view = (shown: IPanelState) => (
    <EnvironmentHealthView state={shown} actions={actions} trans={trans} />
  );
  const { node, update } = mount(view(state));
  return { node, actions, show: (next: IPanelState) => update(view(next)) };
}

/** Press a button that shows this text. */
export function press(node: Element, text: string): void {
  const button = [...node.querySelectorAll('button')].find(
    ({ textContent }) => textContent?.trim() === text
  );
  if (!button) {
    throw new Error(`no button ${text}`);
  }
  act(() => button.click());
}

/** Press a key where the focus is. */
export function key(name: string): void {
  const event = new KeyboardEvent('keydown', { key: name, bubbles: true });
  act(() => {
    document.activeElement?.dispatchEvent(event);
  });
}

/** The texts of all that matches. */
export function texts(node: Element, selector: string): string[] {
  return [...node.querySelectorAll(selector)].map(
    ({ textContent }) => textContent ?? ''
  );
}
