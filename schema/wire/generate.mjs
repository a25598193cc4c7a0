// Writes src/wire/ from the schemas beside this file; `--check` only tells whether that would change anything.
import { readFileSync, writeFileSync, existsSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { compileFromFile } from 'json-schema-to-typescript';

const here = dirname(fileURLToPath(import.meta.url));
const target = join(here, '../../src/wire');
const check = process.argv.includes('--check');
let stale = false;

for (const name of ['evidence', 'report']) {
  const text = await compileFromFile(join(here, `${name}.schema.json`), {
    bannerComment: `// Generated from schema/wire/${name}.schema.json by \`npm run wire\`; do not edit.`,
    additionalProperties: false,
    style: { singleQuote: true, trailingComma: 'none', arrowParens: 'avoid' }
  });
  const file = join(target, `${name}.ts`);
  const old = existsSync(file) ? readFileSync(file, 'utf8') : '';
  if (old === text) {
    continue;
  }
  stale = true;
  if (!check) {
    writeFileSync(file, text);
  }
}
if (check && stale) {
  console.error('src/wire is stale: run `npm run wire`');
  process.exit(1);
}
