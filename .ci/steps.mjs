// What `npm test` does, in order: what is quick and says most comes first.

const CHROMIUM = process.env.LAB_CHROMIUM ?? '/usr/bin/chromium';

/**
 * Each step says its name, what to start (given the file its runner may leave its results in),
 * how its tests are counted (see tools/count.mjs), what it cannot do without, and after how many minutes it is given up.
 */
export const steps = [
  one('eslint', 'npm', 'run', '--silent', 'eslint'),
  one('prettier', 'npm', 'run', '--silent', 'prettier', '--', '--check'),
  one('types', 'npm', 'run', '--silent', 'types'),
  one('wire', 'npm', 'run', '--silent', 'wire', '--', '--check'),
  one('docs', 'npm', 'run', '--silent', 'docs', '--', '--check'),
  one('ruff', 'ruff', 'check', '.'),
  one('ruff-format', 'ruff', 'format', '--check', '.'),
  one('mypy', 'mypy'),
  nodeTest('tools', 'test/tools/'),
  {
    name: 'jest',
    counts: 'jest',
    command: results => ['jest', '--json', `--outputFile=${results}`, '--ci']
  },
  pytest('shim', 'test/shim'),
  one('package', 'node', '.ci/package.mjs'),
  pytest('wheel', 'test/package'),
  { ...nodeTest('browser', 'test/browser/'), needs: CHROMIUM },
  {
    name: 'worlds',
    counts: 'line',
    needs: CHROMIUM,
    // Each of some three hundred starts a JupyterLab, a browser's page and what stands between.
    minutes: 60,
    command: () => ['node', 'test/worlds/run.mjs']
  }
];

function one(name, ...command) {
  return { name, counts: 'one', command: () => command };
}

function nodeTest(name, path) {
  const reporter = (kind, to) => [
    `--test-reporter=${kind}`,
    `--test-reporter-destination=${to}`
  ];
  return {
    name,
    counts: 'tap',
    command: results => [
      'node',
      '--test',
      '--test-concurrency=1',
      ...reporter('spec', 'stdout'),
      ...reporter('tap', results),
      path
    ]
  };
}

function pytest(name, path) {
  return {
    name,
    counts: 'junit',
    command: results => ['pytest', path, `--junitxml=${results}`]
  };
}
