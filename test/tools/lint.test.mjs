// The rules of this project say what they should, and only then.
import { RuleTester } from 'eslint';
import { join } from 'node:path';
import { after, describe, it } from 'node:test';
import tseslint from 'typescript-eslint';
import { documented } from '../../.ci/lint/documented.mjs';
import { direction, portable } from '../../.ci/lint/imports.mjs';

RuleTester.describe = describe;
RuleTester.it = it;
RuleTester.afterAll = after;

const tester = new RuleTester({
  languageOptions: { parser: tseslint.parser }
});
const at = (path, code) => ({
  filename: join(process.cwd(), 'src', path),
  code
});
const bad = (path, code, message) => ({
  ...at(path, code),
  errors: [{ message }]
});

tester.run('direction', direction, {
  valid: [
    at('examine.ts', `import { checks } from './checks';`),
    at(
      'checks/index.ts',
      `import { websocket } from './connection/websocket';`
    ),
    at('checks/a/b/c.ts', `import { nginx } from '../../../snippets/nginx';`),
    at('views/panel.tsx', `import type { IPanelState } from '../state';`),
    at('probes/page.ts', `import { URLExt } from '@jupyterlab/coreutils';`)
  ],
  invalid: [
    bad(
      'checks/a/b/c.ts',
      `import { Panel } from '../../../views/panel';`,
      /to the right/
    ),
    bad(
      'probes/page.ts',
      `import { checks } from '../checks';`,
      /to the right/
    ),
    bad('probes/page.ts', `export * from '../checks/index';`, /to the right/),
    bad('model.ts', `const view = import('./views/panel');`, /to the right/),
    bad('fold.ts', `let x: import('./model').Model;`, /to the right/),
    bad('helpers.ts', ``, /no layer/)
  ]
});

tester.run('portable', portable, {
  valid: [
    at('checks/a/b/c.ts', `import { defineCause } from '../../../check';`),
    at('examine.ts', `import type { IEvidence } from './wire/evidence';`),
    at('model.ts', `import { Signal } from '@lumino/signaling';`)
  ],
  invalid: [
    bad(
      'checks/a/b/c.ts',
      `import { URLExt } from '@jupyterlab/coreutils';`,
      /judgement/
    ),
    bad(
      'checks/a/b/c.ts',
      `import { look } from '../../../probes/page';`,
      /judgement/
    ),
    bad('examine.ts', `import { join } from 'node:path';`, /judgement/)
  ]
});

tester.run('documented', documented, {
  valid: [
    at('a.ts', `/** One. */\nexport const one = 1;`),
    at('a.ts', `export { one } from './one';`)
  ],
  invalid: [
    bad('a.ts', `// One.\nexport const one = 1;`, /sentence/),
    bad('a.ts', `export interface IOne {}`, /sentence/)
  ]
});
