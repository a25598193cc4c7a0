import * as React from 'react';
import { act } from 'react';
import { StatusView } from '../../src/views/status';
import type { IPanelState } from '../../src/state';
import { mount, trans } from './render';
import { DROPPED, MISMATCH, done, instead, reportOf, WELL } from './reports';

function status(state: IPanelState) {
  const onClick = jest.fn();
  const { node } = mount(
    <StatusView state={state} trans={trans} onClick={onClick} />
  );
  return { button: node.querySelector('button')!, onClick };
}

describe('the status', () => {
  it('is quiet when all is well, and opens the panel', () => {
    const { button, onClick } = status(done(reportOf(WELL)));
    expect(button.textContent).toBe('');
    expect(button.title).toMatch(/All is well/);
    act(() => button.click());
    expect(onClick).toHaveBeenCalledTimes(1);
  });

  it('counts causes and says the first', () => {
    const { button } = status(done(reportOf(instead(DROPPED, MISMATCH))));
    expect(button.textContent).toBe('Failed:2');
    expect(button.title).toBe(`Environment Health: ${DROPPED.summary}`);
  });

  it('does not tell of what is muted', () => {
    const { button } = status(
      done(reportOf(instead(DROPPED, MISMATCH)), {
        muted: ['connection/websocket/upgrade-dropped']
      })
    );
    expect(button.textContent).toBe('Warning:1');
    expect(button.title).toBe(`Environment Health: ${MISMATCH.summary}`);
  });

  it('says nothing of what was not looked at', () => {
    expect(status(done(null)).button.title).toBe('Environment Health');
  });
});
