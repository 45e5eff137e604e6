import type { Block, Finding, ScanOptions } from "../../src/model.ts";
import type { Layout } from "../../src/pool/blocks.ts";

/** Small enough that a short document has many blocks and tasks. */
export const smallLayout: Layout = {
  blockSize: 4096,
  denseBlockSize: 4096,
  cutWindow: 1024,
  contextSize: 512,
  denseContextSize: 512,
  taskSize: 8192,
  hugeTaskSize: 16384,
  inlineSize: 0,
};

/** A value is what stands between ⟦ and ⟧, both included; here as bytes in Latin-1. */
const bracketed = /\u00e2\u009f\u00a6[^]*?\u00e2\u009f\u00a7/g;

/** Finds bracketed values. A worker that reads DIE dies, and who reads FAULT throws. */
export function fakeScan(block: Block, { excludeTypes = [] }: ScanOptions): readonly Finding[] {
  const text = Buffer.from(block.bytes).toString("latin1");
  if (text.includes("DIE")) process.exit(1);
  if (text.includes("FAULT")) throw new Error(`a secret: ${text}`);
  const context = [block.header === undefined ? "no header" : `header of ${block.header.length} bytes`];
  const findings: Finding[] = [];
  for (const { index: start, 0: value } of text.matchAll(bracketed)) {
    const entityType = value.length > 12 ? "PHONE_NUMBER" : "JP_MY_NUMBER";
    const legalClass = value.length > 12 ? "personal-information" : "identification-code";
    if (start < block.start || start >= block.end || excludeTypes.includes(entityType)) continue;
    findings.push({ start, end: start + value.length, entityType, legalClass, score: 0.9, context });
  }
  return findings;
}
