/** Undoes what was done, the last first, whatever happened in between. */
export class Keeper {
  #undo = [];

  /** @param parent undoes this one's too, unless it was closed before. */
  constructor(parent = null) {
    parent?.add(() => this.close());
  }

  /** Remember how to undo something. */
  add(undo) {
    this.#undo.push(undo);
  }

  /** Undo everything; one failure does not keep the rest from being undone. */
  async close() {
    const errors = [];
    while (this.#undo.length > 0) {
      await Promise.resolve()
        .then(this.#undo.pop())
        .catch(error => errors.push(error));
    }
    for (const error of errors) {
      console.error(`while cleaning up: ${error.message}`);
    }
  }
}

/** Close a keeper also when the program is interrupted or fails. */
export function closeOnExit(keeper) {
  const leave = code => () => keeper.close().finally(() => process.exit(code));
  process.once('SIGINT', leave(130));
  process.once('SIGTERM', leave(143));
  process.once('SIGHUP', leave(129));
}
