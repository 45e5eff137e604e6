import { relative } from "node:path";
import { setImmediate as nextTurn } from "node:timers/promises";
import type { ScanResult } from "../model.ts";
import { scanFiles } from "../pool/scan-files.ts";
import type { ScanFilesOptions } from "../pool/scan-files.ts";
import { createReporter } from "../report/report.ts";
import type { Reporter } from "../report/reporter.ts";
import { checkPaths } from "./check-paths.ts";
import { exitCodeOf, exitCodes } from "./exit-codes.ts";
import { onInterrupt } from "./interrupt.ts";
import { openOutput } from "./output.ts";
import type { Output } from "./output.ts";
import { painter } from "./paint.ts";
import type { ProgressBar } from "./progress.ts";
import type { ScanRequest } from "./scan-request.ts";
import { version } from "./version.ts";

// A scan of many small files keeps the event loop to itself; signals and the bar get their turn this often.
const TURN_MILLISECONDS = 100;

/** Runs a scan and writes its report. Gives the exit code. */
export async function scan(request: ScanRequest, cwd: string): Promise<number> {
  const { locale } = request;
  if (!request.staged) checkPaths(request.paths, cwd, locale);
  const stop = new AbortController();
  const forgetInterrupt = onInterrupt(() => stop.abort());
  const output = openOutput(request.output, request.paths, cwd, locale);
  const reporter = createReporter(request.format, {
    locale,
    version: version(),
    paint: painter(request.color, request.output === undefined && process.stdout.isTTY),
    showValues: request.showValues,
    explain: request.explain,
    quiet: request.quiet,
  });

  const bar = await progressBar(request);
  output.onClosed = () => stop.abort();
  try {
    const results = scanFiles(request.paths, scanOptions(request, cwd, stop.signal, bar));
    const totals = await write(results, reporter, output, bar, stop.signal);
    if (stop.signal.aborted && !output.isClosed) return exitCodes.interrupted;
    return exitCodeOf(totals, request);
  } finally {
    bar?.stop();
    forgetInterrupt();
  }
}

async function write(
  results: AsyncIterable<ScanResult>,
  reporter: Reporter,
  output: Output,
  bar: ProgressBar | undefined,
  stopped: AbortSignal,
): Promise<{ findings: number; notExamined: number }> {
  let findings = 0;
  let notExamined = 0;
  let turn = performance.now();
  const flush = async (): Promise<void> => {
    if (process.stdout.isTTY) bar?.hide();
    await output.flush();
  };

  output.gather(reporter.begin?.() ?? "");
  try {
    for await (const result of results) {
      if (result.kind === "finding") findings++;
      else if (result.kind !== "summary") notExamined++;
      else {
        findings = result.findings;
        bar?.stop();
      }

      const isGathering = output.gather(reporter.result(result));
      const now = performance.now();
      if (!isGathering || now - turn > TURN_MILLISECONDS) {
        await flush();
        await nextTurn();
        turn = now;
      }
      if (stopped.aborted) break;
    }
  } catch (error) {
    // Whoever stops the scan has said so already.
    if (!stopped.aborted) throw error;
  }
  bar?.stop();
  output.gather(reporter.end?.() ?? "");
  await output.close();
  return { findings, notExamined };
}

function scanOptions(
  request: ScanRequest,
  cwd: string,
  signal: AbortSignal,
  bar: ProgressBar | undefined,
): ScanFilesOptions {
  const { policy } = request;
  const exclude = [...(policy.exclude ?? []), ...ownOutput(request.output, cwd)];
  return {
    ...policy,
    ...(exclude.length > 0 ? { exclude } : {}),
    ...(request.stdinFilename === undefined ? {} : { stdinFilename: request.stdinFilename }),
    ...(bar === undefined ? {} : { onProgress: (state) => bar.update(state) }),
    staged: request.staged,
    gitignore: request.gitignore,
    showValues: request.showValues,
    explain: request.explain,
    detail: request.format === "summary" ? "counts" : "full",
    cwd,
    signal,
  };
}

/** The report must not be read while it is written. */
function ownOutput(file: string | undefined, cwd: string): readonly string[] {
  if (file === undefined) return [];
  const path = relative(cwd, file).replaceAll("\\", "/");
  return path.startsWith("../") ? [] : [`/${path.replace(/[*?[\]!# ]/g, "\\$&")}`];
}

async function progressBar(request: ScanRequest): Promise<ProgressBar | undefined> {
  if (!process.stderr.isTTY || request.quiet || !request.progress) return undefined;
  const { createProgressBar } = await import("./progress.ts");
  return createProgressBar(request.locale);
}
