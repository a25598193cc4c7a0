// `npm run docs`: writes what the checks know into README.md and docs; `--check` only tells whether that would change anything.
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { format, resolveConfig } from 'prettier';
import type { ICause, ICheck } from '../../src/check';
import { checks } from '../../src/checks';
import type { Fixer } from '../../src/wire/report';
import { plain } from '../plain-translation';
import { failures } from './failures';

const ROOT = join(__dirname, '../..');
const BEGIN = '<!-- causes: written by `npm run docs` -->';
const END = '<!-- end of causes -->';

const WHO: Record<Fixer, string> = {
  you: 'you',
  'server-owner': 'whoever starts Jupyter',
  'proxy-owner': 'whoever runs the proxy',
  platform: 'whoever starts the container or machine'
};

function table(): string {
  return checks
    .filter(({ causes }) => causes.length > 0)
    .map(section)
    .join('\n');
}

function section(check: ICheck): string {
  return [
    `\n**${check.title(plain)}** (\`${check.id}\`)\n`,
    '| Cause | What is wrong | Who can fix it |',
    '| --- | --- | --- |',
    ...check.causes.map(row)
  ].join('\n');
}

function row(cause: ICause): string {
  const name = cause.id.split('/').pop();
  return `| \`${name}\` | ${sentence(cause.id)} | ${WHO[cause.fixer]} |`;
}

/** What a cause says of itself in its file. */
function sentence(id: string): string {
  const source = readFileSync(join(ROOT, 'src/checks', `${id}.ts`), 'utf8');
  const found = /\/\*\*((?:(?!\*\/).)*)\*\/\s*export const \w+ = defineCause/s;
  const text = found.exec(source)?.[1];
  if (!text) {
    throw new Error(`${id} does not say in TSDoc what it is`);
  }
  const [first = ''] = text.split(/\n\s*\*\s*\n/);
  return first
    .replace(/\s*\n\s*\*\s*/g, ' ')
    .trim()
    .replace(/\|/g, '\\|');
}

/** Write a file, or tell that it is not what it would be. */
async function put(name: string, text: string): Promise<string> {
  const file = join(ROOT, name);
  const config = await resolveConfig(file);
  const fresh = await format(text, { ...config, filepath: file });
  if (!process.argv.includes('--check')) {
    writeFileSync(file, fresh);
  } else if (fresh !== readFileSync(file, 'utf8')) {
    throw new Error(`${name} is stale: run \`npm run docs\``);
  }
  return fresh;
}

function readme(): string {
  const old = readFileSync(join(ROOT, 'README.md'), 'utf8');
  const [before, after] = [old.indexOf(BEGIN), old.indexOf(END)];
  return `${old.slice(0, before)}${BEGIN}\n${table()}\n\n${old.slice(after)}`;
}

async function main(): Promise<void> {
  const fresh = await put('README.md', readme());
  const image = /!\[[^\]]*\]\(([^)]+)\)/g;
  for (const [, path = ''] of fresh.matchAll(image)) {
    if (!existsSync(join(ROOT, path))) {
      throw new Error(`README.md shows ${path}, which is not there`);
    }
  }
  await put('docs/connection.md', await failures());
}

main().catch((error: Error) => {
  console.error(error.message);
  process.exitCode = 1;
});
