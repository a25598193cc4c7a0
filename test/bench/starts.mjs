// What the extension costs JupyterLab when it starts.
import { openLab } from '../lab/chromium.mjs';
import { repeat } from './numbers.mjs';

/** So many pairs that a difference of a hundredth is seen through a spread of a tenth. */
const ROUNDS = 31;

/**
 * Starts of JupyterLab on two servers, in pairs, each first as often as second, so that both see the same machine.
 *
 * @returns for each server the milliseconds until JupyterLab stands (`wall`) and those its main thread was busy (`busy`).
 */
export async function starts(browser, ...jupyters) {
  const visits = [];
  for (const jupyter of jupyters) {
    const context = await browser.newContext();
    const page = await context.newPage();
    // The first visit fills the caches and logs in.
    await openLab(page, { url: jupyter.url, jupyter });
    await page.close();
    visits.push({ context, jupyter, wall: [], busy: [] });
  }
  await repeat(ROUNDS, async round => {
    const order = round % 2 ? [...visits].reverse() : visits;
    for (const visit of order) {
      const { wall, busy } = await start(visit);
      visit.wall.push(wall);
      visit.busy.push(busy);
    }
  });
  await Promise.all(visits.map(({ context }) => context.close()));
  return visits;
}

async function start({ context, jupyter }) {
  const page = await context.newPage();
  const client = await context.newCDPSession(page);
  await client.send('Performance.enable');
  await page.goto(`${jupyter.url}lab?reset`);
  await page.waitForFunction(() => window.jupyterapp, null, { polling: 5 });
  const wall = await page.evaluate(async () => {
    await window.jupyterapp.restored;
    return performance.now();
  });
  const { metrics } = await client.send('Performance.getMetrics');
  const busy = metrics.find(({ name }) => name === 'TaskDuration').value;
  await page.close();
  return { wall, busy: 1000 * busy };
}
