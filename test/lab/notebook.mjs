import { until } from './until.mjs';

/**
 * Open a new notebook as a person does who clicks on a kernel in the launcher.
 *
 * @param options.kernel the name of its kernel.
 * @param options.ready whether to wait until that kernel takes code.
 */
export async function openNotebook(
  page,
  { kernel = 'python3', ready = true } = {}
) {
  await page.evaluate(kernelName => {
    const { commands } = window.jupyterapp;
    // Without an answer yet: a start may take as long as it wants.
    void commands.execute('notebook:create-new', { kernelName });
  }, kernel);
  await until(
    'a notebook',
    async () => {
      const status = await statusOf(page);
      return ready ? status === 'idle' : status !== null;
    },
    { seconds: 40, everyMs: 200 }
  );
}

/** What the notebook in front says of its kernel; null: there is none. */
export function statusOf(page) {
  return page.evaluate(
    () =>
      window.jupyterapp.shell.currentWidget?.sessionContext
        ?.kernelDisplayStatus ?? null
  );
}

/** Have the kernel of the notebook in front run code, and wait for nothing. */
export function runCode(page, code) {
  return page.evaluate(code => {
    const { kernel } =
      window.jupyterapp.shell.currentWidget.sessionContext.session;
    kernel.requestExecute({ code });
  }, code);
}
