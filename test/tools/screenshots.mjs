// `npm run screenshots`: takes the README's, each in the world it shows.
import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { execute, launchChromium, openLab } from '../lab/chromium.mjs';
import { Keeper, closeOnExit } from '../lab/keeper.mjs';
import { PROJECT } from '../lab/paths.mjs';
import { discover } from '../worlds/discover.mjs';
import { labOf, makeBench } from '../worlds/lab.mjs';

const FOLDER = join(PROJECT, 'docs/screenshots');

/** Worlds, and what their pictures are called. */
const PICTURES = { 'nginx-no-upgrade': 'nginx-no-upgrade', plain: 'healthy' };

const keeper = new Keeper();
closeOnExit(keeper);
try {
  mkdirSync(FOLDER, { recursive: true });
  const browser = await launchChromium(keeper);
  for (const world of await discover(Object.keys(PICTURES))) {
    const visit = await world.build(labOf(makeBench(keeper), keeper));
    await take(browser, visit, join(FOLDER, `${PICTURES[world.name]}.png`));
  }
} finally {
  await keeper.close();
}

async function take(browser, visit, path) {
  const context = await browser.newContext({
    viewport: { width: 1180, height: 860 }
  });
  const page = await context.newPage();
  await openLab(page, visit);
  await page.evaluate(async () => {
    await window.jupyterapp.commands.execute('environment-health:open');
  });
  // Opening begins a run, which this one shares.
  await execute(page, 'environment-health:run');
  await page
    .locator('.jp-EnvironmentHealth[aria-busy=false]:not(:has(.jp-mod-stale))')
    .waitFor();
  // Where the mouse stands nothing is to be lit up.
  await page.mouse.move(0, 0);
  await page.screenshot({ path });
  await context.close();
}
