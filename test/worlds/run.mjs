import { parseArgs } from 'node:util';

import { launchChromium } from '../lab/chromium.mjs';
import { closeOnExit, Keeper } from '../lab/keeper.mjs';
import { discover } from './discover.mjs';
import { inspect } from './inspect.mjs';
import { makeBench } from './lab.mjs';
import { record } from './record.mjs';
import { writeTable } from './table.mjs';
import { lacking } from './world.mjs';

const HELP = `node test/worlds/run.mjs [names…]
  --evidence    print the evidence of each world
  --report      print the report of each world
  --record      keep the evidence, for the tests that judge it again
  --table       write docs/worlds.md
  --benches N   how many worlds are built at a time (2)`;

const { values: flags, positionals: names } = parseArgs({
  allowPositionals: true,
  options: {
    evidence: { type: 'boolean' },
    report: { type: 'boolean' },
    record: { type: 'boolean' },
    table: { type: 'boolean' },
    benches: { type: 'string', default: '2' },
    help: { type: 'boolean' }
  }
});
if (flags.help) {
  console.log(HELP);
  process.exit(0);
}

const keeper = new Keeper();
closeOnExit(keeper);
try {
  process.exitCode = await main();
} finally {
  await keeper.close();
}

async function main() {
  const queue = await discover(names);
  const order = [...queue];
  const browser = await launchChromium(keeper);
  const results = [];
  const work = async () => {
    const bench = makeBench(keeper);
    for (let world = queue.shift(); world; world = queue.shift()) {
      const missing = lacking(world);
      const result =
        missing.length > 0
          ? { world, missing }
          : await inspect(world, bench, browser);
      results.push(result);
      tell(result);
    }
  };
  await Promise.all(Array.from({ length: Number(flags.benches) }, work));
  await alone(results, browser);
  results.sort((a, b) => order.indexOf(a.world) - order.indexOf(b.world));
  if (flags.record) {
    await Promise.all(results.filter(isRight).map(record));
  }
  if (flags.table) {
    await writeTable(results);
  }
  const skipped = results.filter(({ missing }) => missing).length;
  const passed = results.filter(isRight).length;
  const failed = results.length - skipped - passed;
  console.log(`${passed} passed, ${failed} failed, ${skipped} skipped`);
  return failed > 0 ? 1 : 0;
}

/** Build once more, with nothing beside it, what was wrong: a machine that is short of time is no fault of a world. */
async function alone(results, browser) {
  if (Number(flags.benches) === 1) {
    return;
  }
  for (const [index, result] of results.entries()) {
    if (!result.missing && !isRight(result)) {
      console.log(`↻ ${result.world.name}, alone`);
      const bench = makeBench(keeper);
      results[index] = await inspect(result.world, bench, browser);
      tell(results[index]);
    }
  }
}

function isRight({ missing, complaints }) {
  return !missing && complaints.length === 0;
}

function tell({ world, missing, complaints, report, evidence, seconds }) {
  const name = world.name.padEnd(26);
  if (missing) {
    console.log(`- ${name} skipped: needs ${missing.join(', ')}`);
    return;
  }
  const got = report?.headline.cause ?? report?.headline.verdict ?? 'nothing';
  const mark = complaints.length === 0 ? '✓' : '✗';
  const took = `${seconds.toFixed(1)} s`.padStart(7);
  console.log(
    `${mark} ${name} ${got.padEnd(42)} ${took}, report in ${report?.durationMs} ms`
  );
  complaints.forEach(complaint => console.log(`    ${complaint}`));
  if (flags.report) {
    console.log(JSON.stringify(report, null, 2));
  }
  if (flags.evidence) {
    console.log(JSON.stringify(evidence, null, 2));
  }
}
