/** Headers as they stand on the wire: their case, order and repetitions are kept. */
export class RawHeaders {
  #lines;

  /** @param flat names and values in turn, as Node gives and takes them. */
  constructor(flat) {
    this.#lines = flat.flatMap((name, i) =>
      i % 2 === 0 ? [[name, flat[i + 1]]] : []
    );
  }

  /** The first value, or null. */
  get(name) {
    return this.#lines.find(line => isNamed(line, name))?.[1] ?? null;
  }

  /** Put one value in place of all there are. */
  set(name, value) {
    this.delete(name);
    this.add(name, value);
  }

  add(name, value) {
    this.#lines.push([name, value]);
  }

  delete(name) {
    this.#lines = this.#lines.filter(line => !isNamed(line, name));
  }

  /** Bytes they take on the wire. */
  get size() {
    return Buffer.byteLength(this.toText(''));
  }

  flat() {
    return this.#lines.flat();
  }

  /** A whole head of a message, after its first line. */
  toText(first) {
    const lines = this.#lines.map(([name, value]) => `${name}: ${value}`);
    return [first, ...lines, '', ''].join('\r\n');
  }
}

function isNamed([name], other) {
  return name.toLowerCase() === other.toLowerCase();
}
