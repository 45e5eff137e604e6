import { setImmediate } from "node:timers/promises";
import type { Run } from "./scan-stretch.ts";
import { scanTask } from "./scan-task.ts";
import type { Part, TaskOutcome } from "./task.ts";
import { newSlot } from "./task.ts";

/** Runs tasks: here, or in threads. */
export interface Runner {
  /** More tasks than this at once would only fill memory. */
  readonly mostAtOnce: number;
  /** Undefined when the worker died over the task. An outcome lives until `mostAtOnce` more tasks are started. */
  run(parts: readonly Part[]): Promise<TaskOutcome | undefined>;
  stop(): Promise<void>;
}

/** A runner without threads. */
export function inlineRunner(run: Run): Runner {
  let slot = newSlot();
  return {
    mostAtOnce: 1,
    async run(parts) {
      // A turn of the event loop between tasks, so that signals and closed pipes are noticed.
      await setImmediate();
      const outcome = scanTask(run, parts, slot);
      ({ slot } = outcome);
      return outcome;
    },
    async stop() {},
  };
}
