// The same wheel in every application it says it works in.
import assert from 'node:assert/strict';
import { after, before, describe, it } from 'node:test';
import { execute, launchChromium } from '../lab/chromium.mjs';
import { Keeper } from '../lab/keeper.mjs';
import { against } from '../lab/schema.mjs';
import { APPLICATIONS, startApplication, visit } from './applications.mjs';

const OURS = /environment.?health/i;
const keeper = new Keeper();
let browser;

before(async () => {
  browser = await launchChromium(keeper);
});
after(() => keeper.close());

for (const application of APPLICATIONS) {
  describe(application.name, () => {
    let server;
    let lab;

    before(async () => {
      server = await startApplication(keeper, application);
      lab = await visit(browser, application, server);
    });
    after(() => lab?.close());

    it('loads the extension without a complaint', () => {
      const ours = lab.complaints.filter(
        text => OURS.test(text) || text.includes('Unsatisfied version')
      );
      assert.deepEqual(ours, []);
    });

    it('opens the panel by its command, and it says that all is well', async () => {
      // What the command resolves to is a widget, which cannot leave the page.
      await lab.page.evaluate(async () => {
        await window.jupyterapp.commands.execute('environment-health:open');
      });
      const panel = lab.page.locator('#jp-environment-health');
      await panel.getByText('All is well').first().waitFor();
      assert.ok(await panel.isVisible());
    });

    it('gives a report with nothing to complain of', async () => {
      const report = await execute(lab.page, 'environment-health:run');
      const trouble = report.findings.filter(({ verdict }) =>
        ['fail', 'warn', 'unknown'].includes(verdict)
      );
      assert.deepEqual(trouble, []);
      assert.equal(report.headline.verdict, 'pass');
      assert.deepEqual(against('report', report), []);
    });

    it('shows a quiet item in the status bar, where there is one', async () => {
      const item = lab.page.locator('.jp-EnvironmentHealth-status');
      assert.equal(await item.count(), application.hasStatusBar ? 1 : 0);
    });
  });
}
