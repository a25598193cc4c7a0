import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { because, heard, reasonOf } from '../src/reasons';
import type { ITranslation } from '../src/check';
import { plain } from './plain-translation';

const SHIM = join(
  __dirname,
  '../python-shim/jupyterlab_environment_health/probes'
);
const SAID = /\bbecause\(\s*"([^"]+)",\s*"([^"]+)"/g;

/** What the probes of the server half say, by name and in English. */
const said = readdirSync(SHIM)
  .filter(name => name.endsWith('.py'))
  .flatMap(name => [...readFileSync(join(SHIM, name), 'utf8').matchAll(SAID)])
  .map(([, code = '', words = '']) => [code, words] as const);

/** A language in which everything is said backwards. */
const backwards: ITranslation = {
  __: (text, ...values) =>
    plain.__([...text].reverse().join('').replace(/(\d)%/g, '%$1'), ...values),
  _n: text => text
};

describe('a reason', () => {
  it.each(said)('%s is said alike by both halves', (code, words) => {
    const values = ['one', 'two'].slice(0, words.split('{}').length - 1);
    const english = values.reduce(
      (text, value) => text.replace('{}', value),
      words
    );
    const lost = { unavailable: 'something else', code, values };
    expect(reasonOf(lost, plain)).toBe(english);
  });

  it('is given by the server half at all', () => {
    expect(said.length).toBeGreaterThan(0);
  });

  it('stands in the evidence in English, and is told in the user’s language', () => {
    const lost = because('timed-out', 3);
    expect(lost.unavailable).toBe('timed out after 3 s');
    expect(reasonOf(lost, backwards)).toBe('s 3 retfa tuo demit');
  });

  it('is known again in the words of an error', () => {
    expect(heard('timed out after 2.5 s')).toEqual(because('timed-out', 2.5));
    expect(heard('Failed to fetch')).toEqual({
      unavailable: 'Failed to fetch'
    });
  });

  it.each(['of-a-newer-server', 'constructor', undefined])(
    'whose name is %s is told as it was written',
    code => {
      const lost = { unavailable: 'as it was written', ...(code && { code }) };
      expect(reasonOf(lost, backwards)).toBe('as it was written');
    }
  );
});
