import { exitCodes } from "./exit-codes.ts";

// Longer than any orderly end takes; a worker may be in the middle of a block.
const PATIENCE_MILLISECONDS = 3000;

/**
 * Lets Ctrl-C end the scan in order: what was found is still written. A second one, or an end that takes too long,
 * stops at once. Gives a function that forgets about it.
 */
export function onInterrupt(stop: () => void): () => void {
  let isStopping = false;
  const leave = (): never => process.exit(exitCodes.interrupted);
  const listener = (): void => {
    if (isStopping) leave();
    isStopping = true;
    setTimeout(leave, PATIENCE_MILLISECONDS).unref();
    stop();
  };
  process.on("SIGINT", listener);
  return () => process.off("SIGINT", listener);
}
