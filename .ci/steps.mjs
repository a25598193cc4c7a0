// What `npm test` does, in order: what is quick and says most comes first.

/**
 * Each step says its name, what to start (given the file its runner may leave its results in),
 * and how its tests are counted: see tools/count.mjs.
 */
export const steps = [
  one('eslint', 'npm', 'run', '--silent', 'eslint'),
  one('prettier', 'npm', 'run', '--silent', 'prettier', '--', '--check'),
  one('types', 'npm', 'run', '--silent', 'types'),
  one('wire', 'npm', 'run', '--silent', 'wire', '--', '--check'),
  one('ruff', 'ruff', 'check', '.'),
  one('ruff-format', 'ruff', 'format', '--check', '.'),
  one('mypy', 'mypy'),
  {
    name: 'tools',
    counts: 'tap',
    command: () => ['node', '--test', '--test-reporter=tap', 'test/tools/']
  },
  {
    name: 'jest',
    counts: 'jest',
    command: results => ['jest', '--json', `--outputFile=${results}`, '--ci']
  },
  pytest('shim', 'test/shim'),
  one('package', 'node', '.ci/package.mjs'),
  pytest('wheel', 'test/package'),
  {
    name: 'browser',
    counts: 'line',
    command: () => ['node', 'test/browser/run.mjs']
  },
  {
    name: 'worlds',
    counts: 'line',
    command: () => ['node', 'test/worlds/run.mjs']
  }
];

function one(name, ...command) {
  return { name, counts: 'one', command: () => command };
}

function pytest(name, path) {
  return {
    name,
    counts: 'junit',
    command: results => ['pytest', path, `--junitxml=${results}`]
  };
}
