import { workerData } from "node:worker_threads";
import { attachTables, type SharedTables } from "../lexicon/shared-tables.ts";
import type { Layout } from "./blocks.ts";
import type { Scan } from "./scan-stretch.ts";
import { scanTask } from "./scan-task.ts";
import type { Part, Settings, Slot, TaskOutcome } from "./task.ts";

/** What a worker gets once, when it starts. */
export interface WorkerData {
  readonly tables: SharedTables;
  readonly settings: Settings;
  readonly layout: Layout;
}

/** What a worker gets for each task. */
export interface Order {
  readonly parts: readonly Part[];
  readonly slot: Slot;
}

/** A fault is ours: it is handed back, so that it is told from the death of the worker, and stops the run. */
export type Answer =
  | { readonly kind: "outcome"; readonly outcome: TaskOutcome }
  | { readonly kind: "fault"; readonly error: unknown };

/** What a worker does with each task, given the scanner. */
export function workWith(scan: Scan): (order: Order) => Answer {
  const { tables, settings, layout } = workerData as WorkerData; // `threadRunner` put it there.
  attachTables(tables);
  const run = { settings, layout, scan };
  return ({ parts, slot }) => {
    try {
      return { kind: "outcome", outcome: scanTask(run, parts, slot) };
    } catch (error) {
      return { kind: "fault", error };
    }
  };
}
