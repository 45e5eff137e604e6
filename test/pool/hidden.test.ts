import { mkdtempSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { expect, test } from "vitest";
import { scanFiles } from "../../src/pool/scan-files.ts";

test("an excerpt masks the values of types that were not asked for", async () => {
  const folder = mkdtempSync(join(tmpdir(), "suminuri-hidden-"));
  writeFileSync(join(folder, "a.txt"), "個人番号：123456789018 電話番号：090-1234-5678\n");
  const excerpts: string[] = [];
  for await (const result of scanFiles(["a.txt"], { cwd: folder, types: ["JP_MY_NUMBER"], threads: 1 })) {
    if (result.kind === "finding") excerpts.push(result.excerpt);
  }
  expect(excerpts).toEqual(["個人番号：●●●●●●●●●●●● 電話番号：●●●●●●●●●●●●●"]);
});
