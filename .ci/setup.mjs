// Sets the checkout up: packages, .venv, the built extension. What is up to date is left alone.
import { pathToFileURL } from 'node:url';
import { build, checkNode, packages } from './tools/node.mjs';
import { python } from './tools/python.mjs';
import { Stop } from './tools/run.mjs';

/** Everything that is needed to start JupyterLab with the extension in it. */
export async function setup() {
  checkNode();
  await Promise.all([packages(), python()]);
  await build();
}

/** Run a command of ours; a reason to stop is shown as what it is. */
export async function command(main) {
  try {
    process.exitCode = await main();
  } catch (error) {
    if (!(error instanceof Stop)) {
      throw error;
    }
    console.error(`\n${error.message}`);
    process.exitCode = 1;
  }
}

if (import.meta.url === pathToFileURL(process.argv[1]).href) {
  await command(setup);
}
