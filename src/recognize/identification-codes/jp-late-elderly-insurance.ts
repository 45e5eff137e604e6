import { hasInsurerCheckDigit } from "../../checksum/insurer-number.ts";
import type { Field } from "../../model.ts";
import { foldText } from "../../text/fold.ts";
import { matchBehind } from "../behind.ts";
import { scoreOf } from "../confidence.ts";
import { defineRecognizer, digits, word, type CuePlace, type Emit, type Recognizer } from "../define.ts";
import type { Scene } from "../scene.ts";
import { textBefore } from "../personal-information/within-line.ts";
import { isOfLateElderly } from "./late-elderly-record.ts";

/** 後期のほうは, 後期高齢者医療の番号: the number right behind; 39… is that of an insurer, 2024… a date. */
const behindWord =
  /^(?:者|医療|保険|被保険者|証|制度)*(?: {0,3}被保険者)?の?(?:ほう|方|番号|分|証|No\.?)?[\s:=はがも「(]{0,4}(?<number>(?!39\d{6}|(?:19|20)\d\d[01]\d[0-3]\d)\d{4}[- ]?\d{4})(?![\d-])/du;
/** 保険者番号=39131016 被保険者番号=: in running text the insurer stands right before. */
const insurerOfElderlyBefore = /保険者番号[\s:=]{1,3}39\d{6}[\s、,/]{1,3}被保険者番号[\s:=]{0,3}$/u;
const numberValue = /^["'\s]*(\d{4}[- ]?\d{4})["'\s]*$/u;

/**
 * 後期高齢者医療の被保険者番号 — for those of 75 and older.
 *
 * Format   8 digits, one number a person.
 * Check    Modulus 10 as that of an insurer number; not officially published, so a label counts for more.
 * Alike    The 保険者番号 on the same card (39…), dates, employee numbers, 公費負担者番号.
 * Law      個人識別符号 — APPI Art. 2(2); Cabinet Order Art. 1(vii).
 * Source   高齢者の医療の確保に関する法律 Art. 161-2.
 */
export const jpLateElderlyInsurance: Recognizer = defineRecognizer({
  entityType: "JP_LATE_ELDERLY_INSURANCE",
  cue: [digits({ count: 8, groups: [[4, 4]] }), word("late-elderly-insurance")],
  field: { labels: ["bare-number", "insured-number", "health-number"], value: numberValue },
  check: hasInsurerCheckDigit,
  context: { raise: "late-elderly-insurance", lower: "not-late-elderly-insurance" },
  confidence: {
    alone: "none",
    raised: "strong",
    labelled: "certain",
    lowered: "none",
    unchecked: "fair",
    topical: { confidence: "fair", written: /^[\d-]+$/ },
  },
  recognizeWord,
  recognizeField,
  examples: [
    "後期高齢者医療被保険者番号：⟦12345674⟧",
    "後期高齢の番号は⟦１２３４５６７４⟧です",
    '{"koki_hihokensha_no": "⟦12345674⟧"}',
    "後期高齢者医療被保険者証 ⟦1234 5674⟧",
    "介護は0003556318、後期のほうは⟦44914056⟧",
    "seido: 後期高齢者医療\nhihokenshaNo: ⟦26105492⟧",
    "bango=⟦26105492⟧\nhokensha_no=39131016",
    "被保険者番号,氏名,年齢\n⟦16029451⟧,佐藤 花子,84",
    "後期 20240901",
    "後期高齢者医療　被保険者番号 ⟦26334080⟧\n介護保険　被保険者番号 8336252600",
    "資格有効 保険者番号=39131016 被保険者番号=⟦26105492⟧ 氏名=x",
    "12345674", // nothing says what it is
    "後期高齢者医療被保険者番号 123456741", // nine digits
    "後期高齢者医療 保険者番号 39131016", // the insurer's own number
  ],
});

function recognizeWord(scene: Scene, { end }: CuePlace, emit: Emit): void {
  const found = matchBehind(scene, end, behindWord, 60)?.number;
  if (found)
    emit({ entityType: "JP_LATE_ELDERLY_INSURANCE", ...found, score: scoreOf("strong"), context: [] });
}

/** 番号, 被保険者番号: the record says whose. */
function recognizeField(scene: Scene, field: Field, emit: Emit): void {
  if (
    field.source === "inline" &&
    !insurerOfElderlyBefore.test(textBefore(scene.bytes, field.start, 80).text)
  )
    return;
  const { text, byteAt } = foldText(
    scene.bytes,
    field.start,
    Math.min(field.end, field.start + 40),
    field.encoding,
  );
  const match = numberValue.exec(text);
  if (!match || (field.source !== "inline" && !isOfLateElderly(scene, field))) return;
  const at = match[0].indexOf(match[1]);
  emit({
    entityType: "JP_LATE_ELDERLY_INSURANCE",
    start: byteAt(at),
    end: byteAt(at + match[1].length),
    score: scoreOf("certain"),
    context: [field.label],
  });
}
