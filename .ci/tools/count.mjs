// How many tests a step has passed, from what its runner left behind.
import { existsSync, readFileSync } from 'node:fs';

const LINE = /^(\d+) passed, (\d+) failed(?:, (\d+) skipped)?$/gm;

const READERS = {
  /** A step that is one test. */
  one: () => ({ passed: 0, failed: 0, skipped: 0 }),
  /** The last line of what it said. */
  line: ({ output }) => {
    const last = [...output.matchAll(LINE)].pop();
    return last && counts(last[1], last[2], last[3]);
  },
  tap: (ended, path) => {
    const output = existsSync(path) ? readFileSync(path, 'utf8') : '';
    const of = name =>
      new RegExp(`^# ${name} (\\d+)$`, 'm').exec(output)?.[1] ?? 0;
    return counts(of('pass'), of('fail'), of('skipped'));
  },
  jest: (ended, path) => {
    const all = existsSync(path) && JSON.parse(readFileSync(path, 'utf8'));
    return (
      all &&
      counts(
        all.numPassedTests,
        all.numFailedTests + all.numRuntimeErrorTestSuites,
        all.numPendingTests + all.numTodoTests
      )
    );
  },
  junit: (ended, path) => {
    const suite =
      existsSync(path) && /<testsuite [^>]*>/.exec(readFileSync(path, 'utf8'));
    const of = name =>
      Number(new RegExp(` ${name}="(\\d+)"`).exec(suite[0])?.[1] ?? 0);
    const failed = suite && of('failures') + of('errors');
    return (
      suite &&
      counts(of('tests') - failed - of('skipped'), failed, of('skipped'))
    );
  }
};

/** The numbers of a step that has ended; a step that fails has at least one failure, and one that passes one pass. */
export function count(kind, ended, results) {
  const read = READERS[kind](ended, results) || counts(0, 0, 0);
  const none = read.passed + read.failed + read.skipped === 0;
  if (ended.code !== 0) {
    return { ...read, failed: Math.max(read.failed, 1) };
  }
  if (none && kind !== 'one') {
    return counts(0, 1, 0);
  }
  return none ? counts(1, 0, 0) : read;
}

function counts(passed, failed, skipped = 0) {
  return {
    passed: Number(passed),
    failed: Number(failed),
    skipped: Number(skipped ?? 0)
  };
}
