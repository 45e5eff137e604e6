import { Piscina } from "piscina";
import { shareTables } from "../lexicon/shared-tables.ts";
import type { Layout } from "./blocks.ts";
import type { Runner } from "./runner.ts";
import type { Part, Settings, Slot } from "./task.ts";
import { newSlot } from "./task.ts";
import type { Answer, Order, WorkerData } from "./work.ts";

/** A runner with a pool of threads. Threads start when there are tasks for them. */
export function threadRunner(threads: number, worker: URL, settings: Settings, layout: Layout): Runner {
  const workerData: WorkerData = { tables: shareTables(), settings, layout };
  const pool = new Piscina({
    filename: worker.href,
    // Under vitest and tsx the sources run as they are, and a worker does not inherit the loader.
    execArgv: worker.pathname.endsWith(".ts") ? ["--import", "tsx"] : [],
    minThreads: 1,
    maxThreads: threads,
    idleTimeout: Infinity,
    workerData,
  });
  const mostAtOnce = 2 * threads;
  const slots: Slot[] = [];
  let next = 0;
  let reportBroken: (error: Error) => void = () => {};
  const broken = new Promise<never>((_, reject) => (reportBroken = reject));
  // Whoever waits for a task hears of it; when nobody waits, nothing is lost.
  broken.catch(() => {});
  // A worker that cannot even start takes no task that could fail.
  pool.on("error", reportBroken);

  return {
    mostAtOnce,
    async run(parts: readonly Part[]) {
      const place = next;
      const order: Order = { parts, slot: (slots[place] ??= newSlot()) };
      next = (next + 1) % mostAtOnce;
      const running: Promise<Answer | undefined> = pool.run(order).catch(undefinedIfDead);
      const answer = await Promise.race([running, broken]);
      if (answer?.kind === "fault") throw answer.error;
      if (answer) slots[place] = answer.outcome.slot;
      return answer?.outcome;
    },
    stop: () => pool.destroy(),
  };
}

/** Faults in a task are handed back as answers, so what else goes wrong is the worker's death or a broken worker. */
function undefinedIfDead(error: unknown): undefined {
  const isDeath =
    error instanceof Error &&
    (error.message.startsWith("worker exited") ||
      ("code" in error && error.code === "ERR_WORKER_OUT_OF_MEMORY"));
  if (!isDeath) throw error;
}
