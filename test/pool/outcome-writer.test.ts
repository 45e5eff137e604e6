import { expect, test } from "vitest";
import type { Finding } from "../../src/model.ts";
import { OutcomeWriter } from "../../src/pool/outcome-writer.ts";
import { columnCount, newSlot, type Slot, type TaskOutcome } from "../../src/pool/task.ts";

const line = Buffer.from("電話 070-5550-0123 まで\n");
const phone: Finding = {
  entityType: "PHONE_NUMBER",
  start: 7,
  end: 20,
  score: 0.95,
  context: [],
  legalClass: "personal-information",
};

function outcomeIn(slot: Slot): TaskOutcome {
  const writer = new OutcomeWriter({ scan: {}, detail: "full", showValues: false });
  writer.addBlock(line, { start: 0, end: line.length }, [phone], 0, true);
  writer.endPart({ status: "scanned", base: 0 });
  return writer.finish(slot);
}

test("an outcome lies in the slot that it is given", () => {
  const slot = newSlot(4096);
  const outcome = outcomeIn(slot);
  expect(outcome.slot).toBe(slot);
  expect(outcome.columns.buffer).toBe(slot);
  expect(outcome.columns).toHaveLength(columnCount);
});

test("an outcome that does not fit brings a larger slot, and says the same", () => {
  const { slot, columns, text } = outcomeIn(newSlot(16));
  expect(slot.byteLength).toBeGreaterThan(columns.byteLength + text.byteLength);
  expect(columns.buffer).toBe(slot);
  const roomy = outcomeIn(newSlot(4096));
  expect([...columns]).toEqual([...roomy.columns]);
  expect([...text]).toEqual([...roomy.text]);
});
