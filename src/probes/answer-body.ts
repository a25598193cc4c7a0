/** Enough for every answer of Jupyter that is asked for here, little enough for a page of somebody else's. */
const MOST_BYTES = 512 * 1024;

/** What an answer holds, as far as it came. */
export class AnswerBody {
  /**
   * @param heard is given every byte, however many there are; without it only the beginning is read.
   */
  constructor(
    private _response: Response,
    private _heard?: (bytes: Uint8Array) => void
  ) {}

  /** The beginning, as text. */
  text = '';
  /** How much came. */
  bytes = 0;

  /** Read it; rejects where it breaks off. */
  async read(): Promise<void> {
    const reader = this._response.body?.getReader();
    if (!reader) {
      return;
    }
    const decoder = new TextDecoder();
    for (;;) {
      const { done, value } = await reader.read();
      if (done) {
        this.text += decoder.decode();
        return;
      }
      if (this.bytes < MOST_BYTES) {
        this.text += decoder.decode(value, { stream: true });
      }
      this.bytes += value.length;
      this._heard?.(value);
      if (this.bytes >= MOST_BYTES && !this._heard) {
        void reader.cancel();
        return;
      }
    }
  }

  /** What it says as JSON; null when it is not JSON. */
  get json(): unknown {
    try {
      return JSON.parse(this.text);
    } catch {
      return null;
    }
  }
}
