// What is done to the frames of an open websocket.
import { Transform } from 'node:stream';

const BINARY = 2;

/** Break the connection at a frame of more bytes, either way. */
export const limitFrames = bytes => {
  const check = frame => {
    if (frame.payload.length > bytes) {
      throw new Error('a frame that is too long');
    }
    return frame.raw;
  };
  return { up: () => frames(check), down: () => frames(check) };
};

/** Take binary frames to the browser for text of seven bits: every other byte becomes a question mark. */
export const flattenBinary = () => ({
  down: () =>
    frames(({ opcode, payload, raw }) => {
      if (opcode === BINARY) {
        payload.forEach((byte, i) => {
          payload[i] = byte > 0x7f ? 0x3f : byte;
        });
      }
      return raw;
    })
});

/** Cut a stream into frames, and hand on what becomes of each; an error ends it. */
function frames(become) {
  let rest = Buffer.alloc(0);
  return new Transform({
    transform(chunk, encoding, done) {
      rest = Buffer.concat([rest, chunk]);
      try {
        for (let frame = first(rest); frame; frame = first(rest)) {
          rest = rest.subarray(frame.raw.length);
          this.push(become(frame));
        }
        done();
      } catch (error) {
        done(error);
      }
    }
  });
}

/** The frame a buffer begins with (RFC 6455, section 5.2), or null when it is not all there. */
function first(buffer) {
  if (buffer.length < 2) {
    return null;
  }
  const short = buffer[1] & 0x7f;
  const extended = { 126: 2, 127: 8 }[short] ?? 0;
  const mask = buffer[1] & 0x80 ? 4 : 0;
  const start = 2 + extended + mask;
  if (buffer.length < start) {
    return null;
  }
  const length =
    extended === 8
      ? Number(buffer.readBigUInt64BE(2))
      : extended === 2
        ? buffer.readUInt16BE(2)
        : short;
  if (buffer.length < start + length) {
    return null;
  }
  const raw = buffer.subarray(0, start + length);
  return { opcode: buffer[0] & 0x0f, payload: raw.subarray(start), raw };
}
