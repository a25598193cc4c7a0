import { buildSync } from 'esbuild';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { createContext, runInContext } from 'node:vm';
import { checks } from '../src/checks';
import { examine } from '../src/examine';
import type { IEvidence } from '../src/wire/evidence';
import { plain } from './plain-translation';

const ROOT = join(__dirname, '..');
const RECORDINGS = join(__dirname, 'evidence');
const OPTIONS = { durationMs: 1, thorough: true };

/** The judgement as a command line would carry it: one file, one function from text to text. */
const ENTRY = `
  import { checks } from './src/checks';
  import { examine } from './src/examine';
  import { plain } from './test/plain-translation';
  export const judge = (text, options) =>
    JSON.stringify(examine(JSON.parse(text), checks, plain, JSON.parse(options)));
`;

/** What an engine without a page and without a system has: the language, and here neither clock nor chance. */
const BARE = `
  delete globalThis.Date;
  delete Math.random;
  delete globalThis.WebAssembly;
  delete globalThis.console;
`;

const bundle = buildSync({
  absWorkingDir: ROOT,
  bundle: true,
  format: 'iife',
  globalName: 'judgement',
  metafile: true,
  platform: 'neutral',
  stdin: { contents: ENTRY, resolveDir: ROOT },
  target: 'es2020',
  write: false
});

function judgeInBareEngine(evidence: IEvidence): unknown {
  const engine = createContext(Object.create(null) as object);
  runInContext(BARE, engine);
  runInContext(bundle.outputFiles[0]?.text ?? '', engine);
  const judge = runInContext('judgement.judge', engine) as (
    ...args: string[]
  ) => string;
  return JSON.parse(judge(JSON.stringify(evidence), JSON.stringify(OPTIONS)));
}

/** Evidence as it is, or as the worlds keep it, with what was wrong there. */
type Recording = IEvidence | { evidence: IEvidence };

const NOTHING: IEvidence = { version: 1 };

function recordings(): [string, IEvidence][] {
  return readdirSync(RECORDINGS, { recursive: true })
    .map(String)
    .filter(name => name.endsWith('.json'))
    .map(name => {
      const text = readFileSync(join(RECORDINGS, name), 'utf8');
      const recording = JSON.parse(text) as Recording;
      return [name, 'evidence' in recording ? recording.evidence : recording];
    });
}

describe('the judgement', () => {
  it('is made of our own files only', () => {
    const foreign = Object.keys(bundle.metafile.inputs).filter(
      path => path.includes('node_modules') || path.startsWith('..')
    );
    expect(foreign).toEqual([]);
  });

  it.each([['nothing', NOTHING], ...recordings()])(
    'says of %s in a bare engine what it says here',
    (_, evidence) => {
      const here = examine(evidence, checks, plain, OPTIONS);
      expect(judgeInBareEngine(evidence)).toEqual(
        JSON.parse(JSON.stringify(here))
      );
    }
  );
});
