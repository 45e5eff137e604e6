import { scoreOf } from "../confidence.ts";
import type { Emit } from "../define.ts";
import type { Scene } from "../scene.ts";
import { lineEnd, lineStart } from "../../text/bytes.ts";
import { personEvidence } from "./person-evidence.ts";

const reading = "[ :=]?\\d{2,3}(?:\\.\\d)?(?:/\\d{2,3})?(?:%|mmHg)?";
/** A blood pressure with at least one other sign: BP148/82 alone is also a part number. */
const row = new RegExp(
  `(?:(?:BT|KT|HR|PR|RR|P|R|T)${reading}(?: |\xe3\x80\x80)+){1,4}BP${reading}(?:(?: |\xe3\x80\x80)+(?:BT|KT|HR|PR|RR|P|R|T|SpO2)${reading})*` +
    `|BP${reading}(?:(?: |\xe3\x80\x80)+(?:BT|KT|HR|PR|RR|P|R|T|SpO2)${reading})+`,
  "gu",
);
const pressure = new TextEncoder().encode("BP");
const longestRow = 120;

/**
 * Rows of vital signs whose letters run into their digits (BT36.4 BP148/82), which no word begins. Two letters
 * are looked for, and only a line that holds them is read.
 */
export function recognizeVitalRows(scene: Scene, emit: Emit): void {
  const { bytes } = scene;
  const buffer = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.length);
  for (let at = buffer.indexOf(pressure); at >= 0;) {
    const start = lineStart(bytes, at, Math.max(0, at - longestRow));
    const end = lineEnd(bytes, at, Math.min(bytes.length, at + longestRow));
    if (personEvidence(scene, start, end) !== "none") {
      // One unit of this text is one byte.
      const text = buffer.toString("latin1", start, end);
      for (const { index, 0: match } of text.matchAll(row)) {
        emit({
          entityType: "SENSITIVE_HEALTH_EXAM",
          start: start + index,
          end: start + index + match.length,
          score: scoreOf("strong"),
          context: [],
        });
      }
    }
    at = buffer.indexOf(pressure, end);
  }
}
