// How the panel stands in JupyterLab: it comes back with the layout, and it works with half of itself missing.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { execute, launchChromium, restored } from '../lab/chromium.mjs';
import { Keeper } from '../lab/keeper.mjs';
import { until } from '../lab/until.mjs';
import { NEWEST, startApplication, visit } from './applications.mjs';

const PANEL = '#jp-environment-health';
const keeper = new Keeper();
let browser;

before(async () => {
  browser = await launchChromium(keeper);
});
after(() => keeper.close());

const open = page =>
  page.evaluate(async () => {
    await window.jupyterapp.commands.execute('environment-health:open');
  });

describe('the panel', () => {
  it('comes back with the layout', async () => {
    const server = await startApplication(keeper, NEWEST);
    const { page, close } = await visit(browser, NEWEST, server);
    const saved = page.waitForResponse(
      response =>
        response.request().method() === 'PUT' &&
        response.url().includes('/api/workspaces/') &&
        response.request().postData()?.includes('environment-health:panel')
    );
    await open(page);
    await page.locator(PANEL).waitFor();
    await saved;
    await page.goto(`${server.url}lab`);
    await restored(page);
    await page.locator(PANEL).getByText('All is well').first().waitFor();
    await close();
  });

  it('is there without its server half, and says so', async () => {
    const server = await startApplication(keeper, NEWEST, {
      config: {
        ServerApp: {
          jpserver_extensions: { jupyterlab_environment_health: false }
        }
      }
    });
    const { page, close } = await visit(browser, NEWEST, server);
    const { headline } = await execute(page, 'environment-health:run');
    assert.equal(headline.cause, 'server/extension/missing');
    await open(page);
    await page.locator(PANEL).getByText(headline.sentence).first().waitFor();
    await close();
  });

  it('is in the Help menu, the palette and the launcher', async () => {
    const server = await startApplication(keeper, NEWEST);
    const { page, close } = await visit(browser, NEWEST, server);
    await page.getByRole('menuitem', { name: 'Help', exact: true }).click();
    await page
      .locator('.lm-Menu [data-command="environment-health:open"]')
      .waitFor();
    await page.keyboard.press('Escape');
    await page
      .locator('.jp-LauncherCard[title]', { hasText: 'Environment Health' })
      .first()
      .click();
    await page.locator(PANEL).waitFor();
    await execute(page, 'apputils:activate-command-palette');
    await page
      .locator('.lm-CommandPalette-input, .lm-CommandPalette-search input')
      .last()
      .fill('environment health');
    await page
      .locator('.lm-CommandPalette-item[data-command^="environment-health:"]')
      .first()
      .waitFor();
    await close();
  });
});

describe('the check at the start', () => {
  const settings = { autoCheck: true };
  const toasts = page => page.locator('.Toastify__toast');
  /** Wait until the check at the start has been made: it closes its run. */
  const visitChecked = async server => {
    const context = await browser.newContext();
    const page = await context.newPage();
    const closed = page.waitForResponse(/environment-health\/close/);
    await page.goto(`${server.url}lab?token=${server.secret}`);
    await restored(page);
    await closed;
    return { page, close: () => context.close() };
  };

  it('says nothing when all is well', async () => {
    const server = await startApplication(keeper, NEWEST, { settings });
    const { page, close } = await visitChecked(server);
    await page.waitForTimeout(500);
    assert.equal(await toasts(page).count(), 0);
    await close();
  });

  it('starts no shell, tells a new fault once, and no more when it was asked not to', async () => {
    const server = await startApplication(keeper, NEWEST, {
      env: { SHELL: '/no/such/shell' },
      settings
    });
    const first = await visitChecked(server);
    await toasts(first.page).waitFor();
    assert.equal(await toasts(first.page).count(), 1);
    await first.page
      .getByRole('button', { name: 'Do not tell me again' })
      .click();
    await open(first.page);
    await first.page.locator(PANEL).waitFor();
    await until('the setting to be saved', async () => {
      const saved = await first.page.evaluate(async () => {
        const settings = await window.jupyterapp.serviceManager.settings.fetch(
          'jupyterlab-environment-health:plugin'
        );
        return settings.raw;
      });
      return saved.includes('server/terminals/shell-missing');
    });
    await first.close();
    // Another browser has no memory of the last time: only the setting keeps it quiet.
    const second = await visitChecked(server);
    await second.page.waitForTimeout(500);
    assert.equal(await toasts(second.page).count(), 0);
    await second.close();
  });
});
