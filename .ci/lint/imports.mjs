// Rules about what a file of src may import; see layers.mjs.
import { dirname, relative, resolve } from 'node:path';
import { judgement, layers } from './layers.mjs';

const isIn = path => entry =>
  entry.endsWith('/') ? path.startsWith(entry) : path === entry;
const layerOf = path => layers.findIndex(layer => layer.some(isIn(path)));
const isJudgement = path => judgement.some(isIn(path));

/** Calls back with each import of a file: where it stands, what it says, and the file of src it means, if any. */
function onImport(context, found) {
  const src = resolve(context.cwd, 'src');
  const look = node => {
    const name = node.source?.value ?? node.source?.literal?.value;
    if (typeof name === 'string') {
      const full = resolve(dirname(context.filename), name);
      const path = name.startsWith('.') ? relative(src, full) : null;
      found(node, name, path && target(path));
    }
  };
  return {
    ImportDeclaration: look,
    ExportNamedDeclaration: look,
    ExportAllDeclaration: look,
    ImportExpression: look,
    TSImportType: look
  };
}

/** The file or folder an import means, in the form the layers are written in. */
function target(path) {
  const file = `${path.replace(/\/index$/, '/')}`;
  return layerOf(`${file}.ts`) >= 0 ? `${file}.ts` : `${file}/`;
}

const here = context => relative(resolve(context.cwd, 'src'), context.filename);

/** A file imports only from its own layer and from those to its left. */
export const direction = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    const own = layerOf(here(context));
    return {
      Program(node) {
        if (own < 0) {
          context.report({
            node,
            message:
              'This file stands in no layer: add it to .ci/lint/layers.mjs.'
          });
        }
      },
      ...onImport(context, (node, name, path) => {
        if (path && own >= 0 && layerOf(path) > own) {
          context.report({
            node,
            message: `'${name}' stands to the right of this file: data flows from left to right only.`
          });
        }
      })
    };
  }
};

/** What judges imports nothing but what judges. */
export const portable = {
  meta: { type: 'problem', schema: [] },
  create(context) {
    if (!isJudgement(here(context))) {
      return {};
    }
    return onImport(context, (node, name, path) => {
      if (!path || !isJudgement(path)) {
        context.report({
          node,
          message: `'${name}' is no part of the judgement, which runs where nothing else is.`
        });
      }
    });
  }
};
