import { sha256 } from '@noble/hashes/sha2.js';
import { bytesToHex } from '@noble/hashes/utils.js';
import type { IBody } from '../wire/evidence';

/** Digits that are kept: enough to tell bodies apart. */
const DIGITS = 16;

/** Length and hash of a body, made piece by piece. */
export class BodyHash {
  add(bytes: Uint8Array): void {
    this._length += bytes.length;
    this._hash.update(bytes);
  }

  /** Of all that was added; nothing can be added any more. */
  end(): IBody {
    return {
      length: this._length,
      hash: bytesToHex(this._hash.digest()).slice(0, DIGITS)
    };
  }

  private _hash = sha256.create();
  private _length = 0;
}

/** Length and hash of a text, as it is sent. */
export function bodyOf(text: string): IBody {
  const hash = new BodyHash();
  hash.add(new TextEncoder().encode(text));
  return hash.end();
}
