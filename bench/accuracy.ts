import { readFileSync } from "node:fs";
import { scanText } from "../src/scan.ts";
import { readRecords, render, score } from "./scoring.ts";

/**
 * Accuracy on texts that are not part of the project, as Markdown for bench/accuracy.md.
 *
 *   npx tsx bench/accuracy.ts gold FOLDER            texts marked with ⟦TYPE|surface⟧
 *   npx tsx bench/accuracy.ts names FILE.jsonl…      {"text", "spans": [{"start","end","label"}]}: PERSON, exact spans
 */
const [what, ...files] = process.argv.slice(2);
if (what === "gold") console.log(render(score(files.flatMap((folder) => readRecords(folder)))));
else if (what === "names") names(files);
else throw new Error("say what to score: gold FOLDER, or names FILE.jsonl…");

interface NamedText {
  readonly text: string;
  readonly spans: readonly {
    readonly start: number;
    readonly end: number;
    readonly label: string;
    readonly orig?: string;
  }[];
}

function names(paths: readonly string[]): void {
  const total = { gold: 0, found: 0, right: 0 };
  console.log("| texts | names | found | P | R | F1 |\n|---|---|---|---|---|---|");
  for (const path of paths) {
    const count = { gold: 0, found: 0, right: 0 };
    for (const line of readFileSync(path, "utf8").split("\n").filter(Boolean)) {
      const { text, spans } = JSON.parse(line) as NamedText;
      const optional = spans.filter(({ orig }) => orig?.startsWith("OPTIONAL"));
      const gold = spans.filter(({ label, orig }) => label === "PERSON" && !orig?.startsWith("OPTIONAL"));
      const found = scanText(text, { types: ["PERSON"] }).findings.filter(
        ({ start, end }) => !optional.some((span) => span.start < end && start < span.end),
      );
      count.gold += gold.length;
      count.found += found.length;
      count.right += found.filter(({ start, end }) =>
        gold.some((span) => span.start === start && span.end === end),
      ).length;
    }
    row(path.split("/").slice(-2).join("/"), count);
    for (const key of ["gold", "found", "right"] as const) total[key] += count[key];
  }
  row("all", total);
}

function row(name: string, { gold, found, right }: { gold: number; found: number; right: number }): void {
  const percent = (part: number, whole: number): string => ((100 * part) / (whole || 1)).toFixed(1);
  console.log(
    `| ${name} | ${gold} | ${found} | ${percent(right, found)} | ${percent(right, gold)} | ${percent(2 * right, gold + found)} |`,
  );
}
