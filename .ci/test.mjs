// `npm test`: sets everything up and passes all tests. `npm test -- jest wheel` makes only those steps.
import { existsSync, mkdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { command, setup } from './setup.mjs';
import { steps } from './steps.mjs';
import { worldPackages } from './tools/apt.mjs';
import { count } from './tools/count.mjs';
import { Stop, attempt, root, say } from './tools/run.mjs';

const RESULTS = join(root, '.cache/results');

async function test() {
  const total = { passed: 0, failed: 0, skipped: 0 };
  const add = more =>
    Object.keys(total).forEach(key => (total[key] += more[key]));
  const began = Date.now();
  const table = [];
  const report = (name, since, counts) => {
    add(counts);
    table.push({ name, seconds: (Date.now() - since) / 1000, ...counts });
  };
  rmSync(RESULTS, { recursive: true, force: true });
  mkdirSync(RESULTS, { recursive: true });
  try {
    await worldPackages();
    await setup();
    report('set up', began, { passed: 1, failed: 0, skipped: 0 });
    for (const step of chosen(process.argv.slice(2))) {
      say(step.name);
      const since = Date.now();
      report(step.name, since, await take(step));
    }
  } catch (error) {
    if (!(error instanceof Stop)) {
      throw error;
    }
    console.error(`\n${error.message}`);
    report('set up', began, { passed: 0, failed: 1, skipped: 0 });
  }
  show(table, (Date.now() - began) / 1000);
  console.log(`${total.passed} passed, ${total.failed} failed`);
  return total.failed > 0 ? 1 : 0;
}

async function take(step) {
  if (step.needs && !existsSync(step.needs)) {
    say(`${step.name} is skipped: it needs ${step.needs}`);
    return { passed: 0, failed: 0, skipped: 1 };
  }
  const results = join(RESULTS, step.name);
  const [program, ...args] = step.command(results);
  const env = { CI: 'true' };
  const keep = step.counts === 'line';
  const { minutes } = step;
  return count(
    step.counts,
    await attempt(program, args, { env, keep, minutes }),
    results
  );
}

function chosen(names) {
  const unknown = names.filter(name => !steps.some(step => step.name === name));
  if (unknown.length > 0) {
    const known = steps.map(step => step.name).join(', ');
    throw new Stop(`No step ${unknown.join(', ')}; there are ${known}.`);
  }
  return steps.filter(({ name }) => names.length === 0 || names.includes(name));
}

function show(table, seconds) {
  console.log('');
  for (const { name, seconds, passed, failed, skipped } of table) {
    const counts = `${passed} passed, ${failed} failed, ${skipped} skipped`;
    console.log(
      `${failed ? '\u2718' : '\u2714'} ${name.padEnd(12)} ${seconds.toFixed(0).padStart(4)} s  ${counts}`
    );
  }
  console.log(`  ${'all'.padEnd(12)} ${seconds.toFixed(0).padStart(4)} s\n`);
}

await command(test);
