import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { chromium } from 'playwright-core';

import { OPTIONS } from './chromium.mjs';
import { temporaryFolder } from './paths.mjs';

/**
 * A Chromium of its own in which an extension applies these rules of `declarativeNetRequest`, as content blockers do.
 *
 * @returns its context, in which a page can be opened.
 */
export async function launchWithRules(keeper, rules) {
  const folder = await temporaryFolder(keeper);
  const extension = join(folder, 'extension');
  await mkdir(extension);
  const put = (name, content) =>
    writeFile(join(extension, name), JSON.stringify(content));
  await put('rules.json', rules);
  await put('manifest.json', {
    manifest_version: 3,
    name: 'Rules of the lab',
    version: '1',
    permissions: ['declarativeNetRequest'],
    host_permissions: ['<all_urls>'],
    declarative_net_request: {
      rule_resources: [{ id: 'rules', enabled: true, path: 'rules.json' }]
    }
  });
  const flags = ['disable-extensions-except', 'load-extension'].map(
    flag => `--${flag}=${extension}`
  );
  // Contexts of a browser are private windows, in which extensions are off: only a profile has them on.
  const context = await chromium.launchPersistentContext(
    join(folder, 'profile'),
    { ...OPTIONS, args: [...OPTIONS.args, ...flags] }
  );
  keeper.add(() => context.close());
  return context;
}
