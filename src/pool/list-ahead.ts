/** Held at most, so that a tree of millions of files does not fill the memory. */
const MOST_AHEAD = 50_000;
/** Bytes held at most, for sources that bring their bytes along. */
const MOST_BYTES_AHEAD = 16 << 20;
/** Taken elements are forgotten in bunches: moving up the whole queue for each would be slow. */
const FORGET_AFTER = 256;

/**
 * Goes through `source` ahead of whoever takes from the result, so that a total is known early.
 * `bytesHeld` tells how much memory an element takes.
 */
export async function* listAhead<T>(
  source: AsyncIterable<T>,
  bytesHeld: (element: T) => number,
): AsyncGenerator<T, void, undefined> {
  const queue: T[] = [];
  let taken = 0;
  let held = 0;
  let isOver = false;
  let failure: { readonly error: unknown } | undefined;
  let wake: () => void = () => {};
  const woken = (): Promise<void> => new Promise((resolve) => (wake = resolve));

  const listing = (async () => {
    try {
      for await (const element of source) {
        if (isOver) return;
        queue.push(element);
        held += bytesHeld(element);
        wake();
        while (!isOver && (queue.length - taken >= MOST_AHEAD || held >= MOST_BYTES_AHEAD)) await woken();
      }
    } catch (error) {
      failure = { error };
    } finally {
      isOver = true;
      wake();
    }
  })();

  try {
    for (;;) {
      while (taken < queue.length) {
        const element = queue[taken++];
        held -= bytesHeld(element);
        if (taken === FORGET_AFTER) {
          queue.splice(0, taken);
          taken = 0;
        }
        wake();
        yield element;
      }
      if (isOver) break;
      await woken();
    }
    if (failure !== undefined) throw failure.error;
  } finally {
    isOver = true;
    wake();
    await listing;
  }
}
