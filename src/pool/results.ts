import { entityTypes } from "../entity-types.ts";
import type { FailedResult, ScanResult, SkippedResult, SummaryResult } from "../model.ts";
import { failed } from "../read/read.ts";
import type { FileProgress } from "./file-progress.ts";
import type { Item } from "./plan.ts";
import { Rows } from "./rows.ts";
import type { Settings, TaskOutcome } from "./task.ts";

/** Turns outcomes, given in the order of the plan, into results, and keeps the sums. */
export class Results {
  readonly #settings: Settings;
  readonly #started: number = performance.now();
  readonly #byType = new Map<string, number>();
  #files = 0;
  #bytes = 0;
  #skipped = 0;
  #failed = 0;

  constructor(settings: Settings) {
    this.#settings = settings;
  }

  /** Files that were looked at to their end, or that failed. */
  get filesDone(): number {
    return this.#files + this.#skipped + this.#failed;
  }

  /** The results of a task whose parts are those among the items. */
  *of(items: readonly Item[], outcome: TaskOutcome): Generator<ScanResult, void, undefined> {
    const rows = new Rows(outcome, this.#settings.showValues);
    let next = 0;
    for (const item of items) {
      if (item.kind === "ready") {
        yield this.#count(item.result);
        continue;
      }
      const { file, isLast } = item;
      const part = outcome.parts[next++];
      // After a part that failed nobody knows on which line a later one begins.
      if (file.isOver) continue;
      if (part.status !== "scanned") {
        yield* this.end(file, part.status === "binary" ? binary(file.path) : failed(file.path, part));
        continue;
      }
      for (let index = 0; index < part.counts.length; index++) {
        const [entityType] = outcome.types[index];
        this.#byType.set(entityType, (this.#byType.get(entityType) ?? 0) + part.counts[index]);
      }
      if (this.#settings.detail === "full") yield* rows.of(part, file);
      if (isLast) yield* this.end(file);
    }
  }

  /** The results of a task whose worker died: the end of all its files. */
  *ofLost(items: readonly Item[]): Generator<ScanResult, void, undefined> {
    for (const item of items) {
      if (item.kind === "ready") yield this.#count(item.result);
      else yield* this.end(item.file, failed(item.file.path, { code: "EWORKER" }));
    }
  }

  summary(): SummaryResult {
    const order = new Map(entityTypes.map(({ name }, index) => [name, index]));
    const rank = (name: string): number => order.get(name) ?? order.size;
    const byType = [...this.#byType]
      .filter(([, count]) => count > 0)
      .sort(([a], [b]) => rank(a) - rank(b) || (a < b ? -1 : 1));
    return {
      kind: "summary",
      files: this.#files,
      bytes: this.#bytes,
      findings: byType.reduce((sum, [, count]) => sum + count, 0),
      skipped: this.#skipped,
      failed: this.#failed,
      byType: Object.fromEntries(byType),
      seconds: Math.round(performance.now() - this.#started) / 1000,
    };
  }

  /** Ends a file that has not ended yet, well or with a result that says why not. */
  *end(file: FileProgress, result?: SkippedResult | FailedResult): Generator<ScanResult, void, undefined> {
    if (file.isOver) return;
    file.isOver = true;
    if (result !== undefined) {
      yield this.#count(result);
      return;
    }
    this.#files++;
    this.#bytes += file.size;
  }

  #count(result: SkippedResult | FailedResult): ScanResult {
    if (result.kind === "skipped") this.#skipped++;
    else this.#failed++;
    return result;
  }
}

function binary(path: string): SkippedResult {
  return { kind: "skipped", path, reason: "binary" };
}
