import { join } from 'node:path';
import { restored } from '../lab/chromium.mjs';
import { startJupyter } from '../lab/jupyter.mjs';
import { PROJECT } from '../lab/paths.mjs';

/** What the wheel says it works in; each from an environment in which nothing was done but `pip install`. */
export const APPLICATIONS = [
  {
    name: 'the newest JupyterLab 4',
    environment: 'newest',
    application: 'jupyterlab',
    path: 'lab',
    hasStatusBar: true
  },
  {
    name: 'JupyterLab 4.2',
    environment: 'lab-4.2',
    application: 'jupyterlab',
    path: 'lab',
    hasStatusBar: true
  },
  {
    name: 'Notebook 7',
    environment: 'newest',
    application: 'notebook',
    path: 'tree',
    hasStatusBar: false
  }
];

export const [NEWEST] = APPLICATIONS;

/** Start an application, as {@link startJupyter} does. */
export function startApplication(keeper, application, options = {}) {
  const environment = join('.cache/environments', application.environment);
  return startJupyter(keeper, {
    ...options,
    application: application.application,
    python: join(PROJECT, environment, 'bin/python')
  });
}

/** Open an application in a page of its own, and remember what the page complains of. */
export async function visit(browser, application, server) {
  const context = await browser.newContext();
  const page = await context.newPage();
  const complaints = [];
  page.on('pageerror', error => complaints.push(error.message));
  page.on('console', message => {
    if (message.type() === 'error' || message.type() === 'warning') {
      complaints.push(message.text());
    }
  });
  await page.goto(`${server.url}${application.path}?token=${server.secret}`);
  await restored(page);
  return { page, complaints, close: () => context.close() };
}
