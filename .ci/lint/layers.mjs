// The way of the data, from left to right: a file imports only from its own layer and from those before it.

/** Files and folders of src by layer; a folder ends with a slash. */
export const layers = [
  ['wire/'],
  [
    'check.ts',
    'platforms/',
    'seen.ts',
    'depth.ts',
    'session.ts',
    'words.ts',
    'reasons.ts',
    'bytes.ts'
  ],
  [
    'connection.ts',
    'probes/',
    'shim-answer.ts',
    'shim-lines.ts',
    'shim-run.ts',
    'shim-paths.ts',
    'shim.ts',
    'gathering.ts',
    'gather-thorough.ts',
    'gather-run.ts',
    'gather-system.ts',
    'gather.ts'
  ],
  ['snippets/'],
  ['checks/'],
  [
    'fold.ts',
    'headline.ts',
    'place-row.ts',
    'places.ts',
    'examine.ts',
    'way.ts'
  ],
  [
    'tokens.ts',
    'state.ts',
    'thorough.ts',
    'stage.ts',
    'engine.ts',
    'health.ts',
    'preferences.ts',
    'model.ts'
  ],
  ['views/'],
  ['plugins/'],
  ['index.ts']
];

/** What judges evidence, and must run wherever there is a JavaScript engine: it imports nothing else. */
export const judgement = [
  'wire/',
  'check.ts',
  'platforms/',
  'seen.ts',
  'depth.ts',
  'session.ts',
  'words.ts',
  'reasons.ts',
  'way.ts',
  'bytes.ts',
  'snippets/',
  'checks/',
  'examine.ts',
  'fold.ts',
  'headline.ts',
  'place-row.ts',
  'places.ts'
];
