// The first of the two commands: whoever cloned this sees the panel without doing anything else.
import { execFileSync } from 'node:child_process';
import { after, before, describe, it } from 'node:test';
import { launchChromium, restored } from '../lab/chromium.mjs';
import { Keeper } from '../lab/keeper.mjs';
import { PROJECT, temporaryFolder } from '../lab/paths.mjs';
import { freePort } from '../lab/ports.mjs';
import { start } from '../lab/processes.mjs';

const keeper = new Keeper();
let browser;

before(async () => {
  // What takes its time is not what is waited for below.
  execFileSync('npm', ['run', '--silent', 'setup'], { cwd: PROJECT });
  browser = await launchChromium(keeper);
});
after(() => keeper.close());

describe('npm start', () => {
  it('opens JupyterLab with the panel in it', async () => {
    const port = await freePort();
    const home = await temporaryFolder(keeper);
    const url = `http://localhost:${port}/`;
    const args = [
      `--port=${port}`,
      `--ServerApp.root_dir=${home}`,
      '--IdentityProvider.token=secret'
    ];
    await start(
      keeper,
      'npm',
      ['start', '--silent', '--', '--expose-app-in-browser', ...args],
      {
        cwd: PROJECT,
        env: { ...process.env, HOME: home, BROWSER: 'none' },
        ready: () =>
          fetch(`${url}api`).then(
            response => response.ok,
            () => false
          )
      }
    );
    const page = await browser.newPage();
    // Where JupyterLab itself sends whoever comes to its root.
    await page.goto(`${url}?token=secret`);
    await restored(page);
    await page
      .locator('#jp-environment-health')
      .getByText('All is well')
      .first()
      .waitFor();
    await page.close();
  });
});
