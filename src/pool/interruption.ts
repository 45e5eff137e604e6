/** Waiting that a signal can cut short. */
export interface Interruption {
  /** What `promise` gives, or the signal's reason thrown, whichever comes first. */
  orDone<T>(promise: Promise<T>): Promise<T>;
  /** Lets go of the signal. */
  forget(): void;
}

export function interruptionBy(signal: AbortSignal | undefined): Interruption {
  if (signal === undefined) return { orDone: (promise) => promise, forget: () => {} };
  let interrupt: () => void = () => {};
  const interrupted = new Promise<never>((_, reject) => (interrupt = () => reject(signal.reason)));
  // The signal may come when nobody waits.
  interrupted.catch(() => {});
  signal.addEventListener("abort", interrupt, { once: true });
  return {
    orDone<T>(promise: Promise<T>): Promise<T> {
      signal.throwIfAborted();
      return Promise.race([promise, interrupted]);
    },
    forget: () => signal.removeEventListener("abort", interrupt),
  };
}
