import { readFileSync } from 'node:fs';
import { join } from 'node:path';

import Ajv from 'ajv';

import { PROJECT } from './paths.mjs';

const ajv = new Ajv({ allErrors: true, allowUnionTypes: true });

/** What keeps a value from being what `schema/wire` promises; empty when nothing does. */
export function against(name, value) {
  const file = join(PROJECT, `schema/wire/${name}.schema.json`);
  const schema = JSON.parse(readFileSync(file, 'utf8'));
  const validate = ajv.getSchema(schema.$id) ?? ajv.compile(schema);
  return validate(value)
    ? []
    : validate.errors.map(
        ({ instancePath, message }) => `${name}${instancePath} ${message}`
      );
}
