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

/**
 * Close a keeper also when the program is interrupted.
 *
 * #### Notes
 * Signals may come twice, from the terminal and handed on by npm; the second must not cut the cleaning short.
 */
export function closeOnExit(keeper) {
  let isLeaving = false;
  const codes = { SIGHUP: 129, SIGINT: 130, SIGTERM: 143 };
  for (const [signal, code] of Object.entries(codes)) {
    process.on(signal, () => {
      if (!isLeaving) {
        isLeaving = true;
        keeper.close().finally(() => process.exit(code));
      }
    });
  }
}
