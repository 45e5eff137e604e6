import { mkdtempSync, readFileSync, rmSync, statSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { fileURLToPath, pathToFileURL } from "node:url";
import { build, type Plugin } from "esbuild";
import type * as scanner from "../src/scan.ts";
import { machine } from "./process.ts";
import { parseMarked, readRecords } from "./scoring.ts";

/**
 * What the gate costs: findings in which a scan that tags every sentence differs from one that tags only sentences
 * with a cue for a name.
 *
 *   npx tsx bench/gate.ts FILE.jsonl… FOLDER…     {"text"} a line, and folders of texts marked with ⟦TYPE|surface⟧
 */
const root = fileURLToPath(new URL("..", import.meta.url));
const folder = mkdtempSync(join(tmpdir(), "suminuri-gate-"));
const openGate: Plugin = {
  name: "open-gate",
  setup: ({ onLoad }) =>
    onLoad({ filter: /language\/waking\.ts$/ }, () => ({
      loader: "ts",
      contents: `
        export const longestValue = 60;
        export function wakingPositions({ bytes }: { bytes: Uint8Array }): number[] {
          const positions: number[] = [];
          for (let at = 0; at < bytes.length; at++) {
            const isStop = bytes[at] === 0xe3 && bytes[at + 1] === 0x80 && bytes[at + 2] === 0x82;
            if (at === 0 || bytes[at - 1] === 10) positions.push(at);
            else if (isStop && at + 3 < bytes.length) positions.push(at + 3);
          }
          return positions;
        }`,
    })),
};

const texts = process.argv.slice(2).flatMap(readTexts);
if (texts.length === 0) throw new Error("say which texts to scan: FILE.jsonl…, FOLDER…");
const gated = await scannerWith([]);
const ungated = await scannerWith([openGate]);
let found = 0;
let differing = 0;
for (const text of texts) {
  const [one, other] = [gated, ungated].map((scan) => keysOf(scan, text));
  found += other.size;
  differing += lacking(one, other) + lacking(other, one);
}
rmSync(folder, { recursive: true });
console.log(`${machine()}\n`);
console.log(
  `${found} findings in ${texts.length} texts without the gate; ${differing} differ with it, ${((100 * differing) / found).toFixed(2)} %`,
);

function readTexts(path: string): readonly string[] {
  if (statSync(path).isDirectory()) return readRecords(path).map(({ marked }) => parseMarked(marked).text);
  const lines = readFileSync(path, "utf8").split("\n").filter(Boolean);
  return lines.map((line) => (JSON.parse(line) as { text: string }).text);
}

function keysOf({ scanText }: typeof scanner, text: string): Set<string> {
  return new Set(
    scanText(text).findings.map(({ entityType, start, end }) => `${entityType} ${start} ${end}`),
  );
}

/** How many of the others are not among some. */
function lacking(some: Set<string>, others: Set<string>): number {
  return [...others].filter((key) => !some.has(key)).length;
}

/** The scanner of the sources, with some of them exchanged. */
async function scannerWith(plugins: Plugin[]): Promise<typeof scanner> {
  const outfile = join(folder, `scan-${plugins.length}.mjs`);
  await build({
    entryPoints: [join(root, "src/scan.ts")],
    outfile,
    plugins,
    bundle: true,
    format: "esm",
    platform: "node",
    // The package's tables are looked for from here.
    define: { "import.meta.url": JSON.stringify(pathToFileURL(join(root, "dist/scan.js")).href) },
  });
  return (await import(outfile)) as typeof scanner;
}
