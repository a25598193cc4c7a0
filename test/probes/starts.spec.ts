import { watchStarts } from '../../src/probes/starts';

type Entry = { name: string; duration: number; responseStatus?: number };

/** A browser that tells of requests when it is told to. */
function browser() {
  let tell: (entries: Entry[]) => void = () => undefined;
  class Observer {
    constructor(callback: PerformanceObserverCallback) {
      tell = entries =>
        callback(
          {
            getEntries: () => entries
          } as unknown as PerformanceObserverEntryList,
          this as unknown as PerformanceObserver
        );
    }
    observe = observe;
  }
  const givenUp = watchStarts(
    Observer as unknown as typeof PerformanceObserver
  );
  return { givenUp, tell: (...entries: Entry[]) => tell(entries) };
}

const observe = jest.fn();

const SESSIONS = 'https://lab.test/user/x/api/sessions?1700000000000';

const slow = (responseStatus: number, duration = 60_012.3): Entry => ({
  name: SESSIONS,
  duration,
  responseStatus
});

describe('starts of kernels', () => {
  it('are kept where something gave them up after a long time', () => {
    const { givenUp, tell } = browser();
    expect(observe).toHaveBeenCalledWith({ type: 'resource', buffered: true });
    tell(
      slow(504),
      slow(504, 40),
      slow(200),
      { ...slow(502), name: 'https://lab.test/api/kernels' },
      { ...slow(504), name: 'https://lab.test/api/contents/api/kernels/x' },
      { name: SESSIONS, duration: 9000 }
    );
    expect(givenUp()).toEqual([
      { status: 504, ms: 60012 },
      { status: 502, ms: 60012 }
    ]);
  });

  it('are forgotten as soon as one works', () => {
    const { givenUp, tell } = browser();
    tell(slow(504));
    tell(slow(201, 300));
    expect(givenUp()).toEqual([]);
  });

  it('are not more than can be read, and none where no browser tells', () => {
    const { givenUp, tell } = browser();
    tell(...Array.from({ length: 20 }, () => slow(504)));
    expect(givenUp()).toHaveLength(8);
    expect(watchStarts(undefined)()).toEqual([]);
  });
});
