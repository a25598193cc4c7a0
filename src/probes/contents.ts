import type { IConnection } from '../connection';
import type { IContents, IContentsStep } from '../wire/evidence';
import type { IDone, IOperation } from './contents-api';
import {
  bytesFile,
  contentsPath,
  filesPath,
  join,
  perform,
  put,
  textFile
} from './contents-api';
import { since } from './deadline';
import { makeNonce } from './nonce';

/** What the upload holds, 64 KiB: plain letters, so that the bytes that come back can be compared as text. */
const UPLOAD = 'environment-health\n'.repeat(3450).slice(0, 64 * 1024);

/**
 * The operations of the file browser, through Jupyter's contents API, in rounds of what does not get in each other's way.
 *
 * #### Notes
 * What a failed operation should have made is not worked on further. What may be there is removed in any case, but
 * nobody waits for a server that has not answered before. `begun` is called once the first round has been answered.
 */
export async function probeContents(
  connection: IConnection,
  folder: string,
  signal: AbortSignal,
  begun: () => void = () => undefined
): Promise<IContents> {
  const began = performance.now();
  const steps: IContentsStep[] = [];
  const there = new Set<string>();
  const act = async (
    operation: IOperation,
    until?: AbortSignal
  ): Promise<IDone> => {
    const done = await perform(connection, operation, until);
    steps.push(done.step);
    return done;
  };
  const look = (operation: IOperation) => act(operation, signal);
  const make = async (name: string, operation: IOperation): Promise<IDone> => {
    const done = await look(operation);
    if (done.ok || done.unanswered) {
      there.add(done.name ?? name);
    }
    return done;
  };

  const names = namesOf(makeNonce());
  const at = (name: string) => contentsPath(folder, name);

  const [, text, old, upload, made] = await Promise.all([
    look(listing(folder)),
    make(names.text, put('create', at(names.text), textFile('1'))),
    make(names.old, put('create', at(names.old), textFile('1'))),
    make(names.upload, put('upload', at(names.upload), bytesFile(UPLOAD))),
    make(
      names.folder,
      put('make-folder', at(names.folder), { type: 'directory' })
    )
  ]);
  begun();
  const [moved] = await Promise.all([
    old.ok &&
      make(names.renamed, {
        step: 'rename',
        method: 'PATCH',
        path: at(names.old),
        body: { path: join(folder, names.renamed) }
      }),
    text.ok && look(put('save', at(names.text), textFile('2'))),
    upload.ok &&
      make(names.copy, {
        step: 'copy',
        method: 'POST',
        path: contentsPath(folder, ''),
        body: { copy_from: join(folder, names.upload) }
      }),
    upload.ok &&
      look({
        step: 'download',
        method: 'GET',
        path: filesPath(folder, names.upload),
        proves: body => body === UPLOAD
      })
  ]);
  if (moved && moved.ok) {
    there.delete(names.old);
  }

  const removed = Promise.all(
    [...there].map(async name => {
      const done = await act({
        step: 'delete',
        method: 'DELETE',
        path: at(name)
      });
      return done.ok ? [] : [name];
    })
  );
  const hangs = [text, old, upload, made].some(({ unanswered }) => unanswered);
  const leftovers = hangs ? [] : (await removed).flat();
  // A copy, since a removal nobody waits for is not evidence any more.
  return { folder, steps: [...steps], leftovers, ms: since(began) };
}

/** What can be seen without making anything: Jupyter removes into the trash, which only the server half can clear. */
export async function probeListing(
  connection: IConnection,
  folder: string,
  signal: AbortSignal,
  begun: () => void = () => undefined
): Promise<IContents> {
  const { step } = await perform(connection, listing(folder), signal);
  begun();
  return { folder, steps: [step], leftovers: [] };
}

function listing(folder: string): IOperation {
  const path = contentsPath(folder, '');
  return { step: 'list', method: 'GET', path, query: 'content=0' };
}

/**
 * Names by which anybody knows whose they are.
 *
 * #### Notes
 * Jupyter refuses to make hidden files, but its listings leave out `*.pyo`. A canary they showed could vanish while
 * the file browser reads the folder, which Jupyter answers with 404 and Lab with an error dialog.
 */
function namesOf(nonce: string) {
  const prefix = `environment-health-${nonce}`;
  return {
    text: `${prefix}-text.pyo`,
    old: `${prefix}-old.pyo`,
    renamed: `${prefix}-renamed.pyo`,
    upload: `${prefix}-upload.pyo`,
    copy: `${prefix}-upload-Copy1.pyo`,
    folder: `${prefix}-folder.pyo`
  };
}
