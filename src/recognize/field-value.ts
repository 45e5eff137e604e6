import type { Field } from "../model.ts";
import { foldText, type FoldedText } from "../text/fold.ts";
import { isSeparatorPoint, pointBefore } from "./personal-information/within-line.ts";
import type { Scene } from "./scene.ts";

const placeholder =
  /^(?:[-ー―?？*＊●○■□×＿_.・…\s]+|[（(]?(?:未.{1,4}|無記入|記[入載]なし|不明|不詳|なし|無し|該当.{0,3}|非公開|空欄|テスト|サンプル|確認中|収集中|省略|同上|削除.{0,2}|その他|予備機?|予備端末|代替機|貸出機|貸出用|共用機?|共有機?|検証機|故障中|廃棄済?|在庫|空席|空室|欠番|未割当)[)）]?|null|none|nil|n\/?a|unknown|undefined|tbd)$/iu;

/** Whether a cell says that it holds nothing: 未登録, （空欄）, N/A, ●●●. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text.trim());
}

/** は */
const topicMarker = 0x306f;

/** Whether a sign parts a value from its label: 職業の変更は, 職種と人数, 病名に人名を冠する are words of a sentence. */
export function isApartFromLabel({ bytes }: Scene, { source, start }: Field): boolean {
  if (source !== "inline") return true;
  const before = pointBefore(bytes, start);
  return isSeparatorPoint(before) || before === topicMarker;
}

/** Where the value of a field without a closing sign goes on with something else; 湖東運輸(株) is whole, and 年収=… the next key. */
const valueEnd =
  /[（(](?![株有資名社財医学福独][）)])|[［[、。,;|｜\r\n\t\u3000]| {2,}| (?=[^\s=＝]{1,20}[=＝])/u;

/** The text of a phrase under a label: the whole of a cell or quoted value, the beginning of a value that is open. */
export function phraseOf(scene: Scene, field: Field): { readonly text: string; readonly folded: FoldedText } {
  const end = field.closed ? field.end : openEnd(scene.bytes, field);
  const folded = foldText(scene.bytes, field.start, end, field.encoding);
  return { text: folded.text.trimEnd(), folded };
}

const decoder = new TextDecoder();
const encoder = new TextEncoder();

/** Folding turns the ideographic space, which ends a phrase, into a plain one, which does not: the raw text is asked. */
function openEnd(bytes: Uint8Array, { start, end }: Field): number {
  const raw = decoder.decode(bytes.subarray(start, end));
  const cut = raw.search(valueEnd);
  return cut < 0 ? end : start + encoder.encode(raw.slice(0, cut)).length;
}
