import {
  defineRecognizer,
  hex,
  type ConfidenceSpec,
  type CuePlace,
  type Emit,
  type Recognizer,
} from "../define.ts";
import type { Scene } from "../scene.ts";
import { weigh } from "../weigh.ts";

/** Behind a key only the key itself counts, not its neighbours: idfa=…&tid=… */
const keyed: ConfidenceSpec = { alone: "none", raised: "none", labelled: "certain", lowered: "none" };

/**
 * 広告ID — the identifier that a mobile system gives to advertisers (IDFA, GAID).
 *
 * Format   A UUID; only the words around tell it from any other.
 * Check    None; all zeros mean that the owner switched it off.
 * Alike    Request, trace and row ids, identifierForVendor, device ids.
 * Law      個人関連情報 — APPI Art. 2(7), Art. 31.
 * Source   RFC 9562; the systems' documentation.
 */
export const advertisingId: Recognizer = defineRecognizer({
  entityType: "ADVERTISING_ID",
  cue: hex("uuid"),
  context: { raise: "advertising-id", lower: "not-advertising-id" },
  confidence: { alone: "none", raised: "strong", labelled: "certain", lowered: "none" },
  evidence: { confidences: { "value of a key": keyed } },
  recognizeCue,
  examples: [
    "広告ID: ⟦A52DEE29-338F-4B08-A852-84BF0E843D99⟧",
    "idfa=⟦a52dee29-338f-4b08-a852-84bf0e843d99⟧&event=install",
    "AAID ⟦b0c67fb8-37c6-489c-846c-33867bba01b8⟧ のみ",
    "広告ID: 00000000-0000-0000-0000-000000000000",
    "request_id=a52dee29-338f-4b08-a852-84bf0e843d99",
    "identifierForVendor: A52DEE29-338F-4B08-A852-84BF0E843D99",
  ],
});

function recognizeCue(scene: Scene, { start, end }: CuePlace, emit: Emit): void {
  let onlyZeros = true;
  for (let at = start; at < end && onlyZeros; at++)
    onlyZeros = scene.bytes[at] === 48 || scene.bytes[at] === 45;
  if (!onlyZeros)
    weigh(
      scene,
      advertisingId,
      start,
      end,
      true,
      emit,
      isValueOfKey(scene.bytes, start) ? keyed : advertisingId.confidence,
    );
}

/** An equals sign, or a colon with a quote, stands right before. */
function isValueOfKey(bytes: Uint8Array, start: number): boolean {
  let at = start - 1;
  if (bytes[at] === 34 || bytes[at] === 39) at--;
  if (bytes[at] === 32 && bytes[at + 1] !== bytes[start]) at--;
  return bytes[at] === 61 || (bytes[at] === 58 && at < start - 1);
}
