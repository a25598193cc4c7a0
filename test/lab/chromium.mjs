import { chromium } from 'playwright-core';

import { TRUSTED } from './certificate.mjs';
import { FRAME } from './portal.mjs';
import { PUBLIC } from './ports.mjs';

const FLAGS =
  '--no-sandbox --disable-gpu --disable-quic --no-first-run --disable-background-networking --disable-component-update --disable-sync';

// In place of Playwright's own list, which switches off that frames of other sites have a storage of their own.
const WITHOUT = [
  'AimEnabled',
  'AvoidCorsURLLoaderRestartOnRedirect',
  'HttpsFirstBalancedModeAutoEnable',
  'HttpsUpgrades',
  'MediaRouter',
  'NetworkTimeServiceQuerying',
  'OptimizationHints',
  'PaintHolding',
  'PreconnectToSearch'
];

/** Names that stand for this machine, so that a world can have a public address; nobody else has that of the second. */
const HOSTS = `MAP *.public.test ${PUBLIC}, MAP *.test 127.0.0.1, MAP lab.example.org 127.0.0.1`;

/** How Chromium is started. */
export const OPTIONS = {
  executablePath: process.env.LAB_CHROMIUM ?? '/usr/bin/chromium',
  args: [
    ...FLAGS.split(' '),
    `--disable-features=${WITHOUT}`,
    `--host-resolver-rules=${HOSTS}`,
    `--ignore-certificate-errors-spki-list=${TRUSTED}`
  ]
};

/** One Chromium, for as many worlds as there are; each takes a context of its own. */
export async function launchChromium(keeper) {
  const browser = await chromium.launch(OPTIONS);
  keeper.add(() => browser.close());
  return browser;
}

/**
 * Open JupyterLab as a person would, log in, and wait until it is there.
 *
 * @returns where it stands: the page, or its frame if a portal shows it.
 */
export async function openLab(page, { url, jupyter, portal = null }) {
  const place = portal ? await frameOf(page, portal) : page;
  await logIn(place, url, jupyter);
  await restored(place);
  return place;
}

async function frameOf(page, portal) {
  await page.goto(portal);
  return page.frame({ name: FRAME });
}

async function logIn(place, url, { login, user, secret, path }) {
  if (login === 'hub') {
    const top = new URL(url.slice(0, -path.length));
    await place.goto(`${top}hub/login?next=${top.pathname}hub/spawn`);
    await place.fill('input[name=username]', user);
    await place.fill('input[name=password]', secret);
    await place.click('#login_submit');
    // The server is only started now.
    await place.waitForURL(/\/user\/.*\/lab/, { timeout: 60_000 });
  } else if (login === 'password') {
    await place.goto(`${url}login?next=${new URL(url).pathname}lab`);
    await place.fill('input[name=password]', secret);
    await Promise.all([
      place.waitForURL(/\/lab/),
      place.click('#login_submit')
    ]);
  } else {
    await place.goto(`${url}lab?token=${secret}`);
  }
}

/**
 * Wait until JupyterLab stands in this page.
 *
 * #### Notes
 * A dialog, such as that the root folder cannot be found, holds JupyterLab up until a person closes it.
 */
export async function restored(page) {
  await page.waitForFunction(() => window.jupyterapp, null, {
    timeout: 60_000
  });
  await page.waitForFunction(
    () => {
      document.querySelector('.jp-Dialog .jp-mod-accept')?.click();
      // It is gone for a while when JupyterLab moves to another workspace.
      const app = window.jupyterapp;
      app?.restored.then(() => {
        app.isRestored = true;
      });
      return app?.isRestored;
    },
    null,
    { timeout: 60_000, polling: 100 }
  );
}

/** Run a command of JupyterLab and get its result as plain JSON. */
export function execute(page, command, args = {}) {
  return page.evaluate(
    ([id, args]) => window.jupyterapp.commands.execute(id, args),
    [command, args]
  );
}
