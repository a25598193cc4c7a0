// What is measured in the page.
import { execute, openLab } from '../lab/chromium.mjs';
import { repeat } from './numbers.mjs';

/** Milliseconds from asking for a run until the open panel shows the first verdict of it. */
export async function firstVerdicts(browser, jupyter) {
  const { page, close } = await visit(browser, jupyter);
  await page.evaluate(async () => {
    await window.jupyterapp.commands.execute('environment-health:open');
  });
  const panel = page.locator('.jp-EnvironmentHealth[aria-busy=false]');
  await panel.getByText('All is well').first().waitFor();
  const times = await repeat(9, () => page.evaluate(timeFirst));
  await close();
  return times;
}

async function timeFirst() {
  const panel = document.querySelector('.jp-EnvironmentHealth');
  const began = performance.now();
  const seen = new Promise(resolve => {
    const observer = new MutationObserver(() => {
      const isRunning = panel.getAttribute('aria-busy') === 'true';
      if (isRunning && !panel.querySelector('.jp-mod-stale')) {
        observer.disconnect();
        resolve(performance.now() - began);
      }
    });
    observer.observe(panel, {
      attributes: true,
      childList: true,
      subtree: true
    });
  });
  const done = window.jupyterapp.commands.execute('environment-health:run');
  const first = await Promise.race([
    seen,
    done.then(() => performance.now() - began)
  ]);
  await done;
  return first;
}

/**
 * Milliseconds of whole reports, and how long the server's event loop was blocked meanwhile.
 *
 * #### Notes
 * Jupyter itself blocks the loop: for 100 ms whenever a terminal is closed, since ptyprocess sleeps, and whenever a file is
 * saved, since it waits until the disk has it. So beside each stands what JupyterLab itself does of that kind.
 */
export async function reports(browser, jupyter) {
  const { page, close } = await visit(browser, jupyter);
  const watch = async () => {
    const path = `${jupyter.url}loop-watch?token=${jupyter.secret}`;
    return (await (await fetch(path)).json()).ms;
  };
  const blockedBy = async work => {
    await watch();
    const result = await work();
    return [await watch(), result];
  };
  await execute(page, 'environment-health:run');
  const seen = {
    ...{ ms: [], whole: [], looking: [] },
    ...{ terminal: [], saving: [], idle: [] }
  };
  await repeat(11, async () => {
    const [whole, ms] = await blockedBy(() => page.evaluate(timeRun));
    const [looking] = await blockedBy(() => page.evaluate(runQuietly));
    const [terminal] = await blockedBy(() => page.evaluate(useTerminal));
    const [saving] = await blockedBy(() => page.evaluate(saveFiles));
    const [idle] = await blockedBy(() => page.waitForTimeout(600));
    Object.entries({ ms, whole, looking, terminal, saving, idle }).forEach(
      ([key, value]) => seen[key].push(value)
    );
  });
  await close();
  return seen;
}

async function timeRun() {
  const began = performance.now();
  await window.jupyterapp.commands.execute('environment-health:run');
  return performance.now() - began;
}

/** The run of the start, which starts no shell; the service is found as another extension would, by its name. */
async function runQuietly() {
  const { pluginRegistry } = window.jupyterapp;
  const token = [...pluginRegistry._services.keys()].find(
    ({ name }) => name === 'jupyterlab-environment-health:IEnvironmentHealth'
  );
  const health = await pluginRegistry.resolveRequiredService(token);
  await health.run({ shell: false });
}

async function useTerminal() {
  const { terminals } = window.jupyterapp.serviceManager;
  const session = await terminals.startNew();
  await session.shutdown();
}

/** As many files as a run of ours makes. */
async function saveFiles() {
  const { contents } = window.jupyterapp.serviceManager;
  const names = Array.from({ length: 5 }, (_, i) => `saved-${i}.txt`);
  await Promise.all(
    names.map(name =>
      contents.save(name, { type: 'file', format: 'text', content: name })
    )
  );
  await Promise.all(names.map(name => contents.delete(name)));
}

async function visit(browser, jupyter) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await openLab(page, { url: jupyter.url, jupyter });
  return { page, close: () => context.close() };
}
