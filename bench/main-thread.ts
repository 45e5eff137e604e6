import { spawn } from "node:child_process";
import { readFileSync } from "node:fs";
import { fileURLToPath } from "node:url";
import { excludeNames } from "./contestants.ts";
import { corpora } from "./corpora.ts";
import { machine } from "./process.ts";

/**
 * How busy the main thread is while two workers scan a log: its CPU time over the wall time of the run, by Linux's
 * account of threads.
 *
 *   npx tsx bench/main-thread.ts [megabytes, 200]
 */
const megabytes = Number(process.argv[2] ?? 200);
const cli = fileURLToPath(new URL("../dist/cli/main.js", import.meta.url));
const ticksPerSecond = 100;

const [{ file }] = corpora(megabytes);
const child = spawn(
  process.execPath,
  [cli, "scan", file, "--format", "summary", "-j", "2", ...excludeNames],
  {
    stdio: "ignore",
  },
);
const start = performance.now();
let ticks = 0;
let last = start;
const timer = setInterval(() => {
  ticks = mainThreadTicks(child.pid ?? 0) ?? ticks;
  last = performance.now();
}, 20);
child.once("exit", () => {
  clearInterval(timer);
  if (ticks === 0) throw new Error("the thread was not seen");
  const busy = ticks / ticksPerSecond / ((last - start) / 1000);
  console.log(
    `${machine()}\n\nmain thread: ${(100 * busy).toFixed(1)} % busy over ${((last - start) / 1000).toFixed(1)} s`,
  );
});

/** User and system time of the thread that bears the number of its process; undefined once it is gone. */
function mainThreadTicks(pid: number): number | undefined {
  try {
    const [, , , , , , , , , , , user, system] = readFileSync(`/proc/${pid}/task/${pid}/stat`, "utf8")
      .replace(/\(.*\)/, "x")
      .split(" ")
      .slice(2);
    return Number(user) + Number(system);
  } catch {
    return undefined; // the process ended between two looks
  }
}
