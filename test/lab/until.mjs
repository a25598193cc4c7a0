import { setTimeout as sleep } from 'node:timers/promises';

/** Ask until the answer is truthy, and give that answer; fails with what was waited for. */
export async function until(what, ask, { seconds = 30, everyMs = 50 } = {}) {
  const end = Date.now() + seconds * 1000;
  for (;;) {
    const answer = await ask();
    if (answer) {
      return answer;
    }
    if (Date.now() > end) {
      throw new Error(`waited ${seconds} s in vain for ${what}`);
    }
    await sleep(everyMs);
  }
}
