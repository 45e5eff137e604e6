import type { Closeness } from "./sentence.ts";

/** 「がんに罹患している」等: an example, which a definition gives. */
const example =
  /^[^「」\n]{0,20}」(?:、?「[^「」\n]{1,24}」){0,4}(?:(?:など|等)(?!と)|といった|のよう|とは)/u;
/** うつ病、がん、脳卒中など病名は問いません: the members of a list of whomever it concerns. */
const list =
  /^(?:[、・][^、・。\n]{1,12}){0,4}(?:など|等)(?:(?![りでめてし]、)[^。\n]){0,24}?(?:人(?!院)|方(?![針法向])|者|場合|問わ|問い|対象)/u;

/**
 * 入院した場合, がんと診断されたときは, 次の各号の者: whoever it happens to. A clause
 * that ends in between states a fact: 喘息があり、発作の場合は.
 */
const condition =
  /^(?:[をにがとで]?[^、。はがをに\n]{0,10}?(?:た|る|い|の)|)(?:場合|とき(?:は|に|の)|際(?:は|には|の(?=手続|連絡|届))|方(?:は|へ|に|で(?!、)|が(?:多|少|増|集|通|入)|の(?!お母|お父|ご))|の?(?:児童|生徒|園児|子ども)(?:への|に対する)|人(?:は|が|も|に|の)|患者)|^(?:(?![りでめてし]、)[^。\n]){0,48}?(?:にも対応|場合(?:は|には|に|、|が)|ものとし|ものとす|[たるの]者は|お断り|(?<=[もがは])対象(?:です|とな)|のある(?:生徒|児童|園児|お子さん|お子様|利用者|社員|従業員|者)(?:は|に|へ|も|が|の))/u;

/** 虐待を受けた高齢者の7割に認知症が: a share of many. */
const share = /(?:割|%|人に[1一]人)[^、。]{0,6}$/u;
const shared = /^[^、。\n]{0,10}(?:者|児|人|方|童)(?:の|が|は)?(?:約|およそ)?\d+(?:\.\d+)?(?:割|%|万|人|件)/u;

const question = /^(?:[^。？?\n]{0,32}(?:あり|ござい)ますか|の?有無)/u;

/** と言われたことがありますか, 通院の有無: a question states no fact, whomever it is put to. */
export function isAsked({ behind }: Closeness, taken: number): boolean {
  return question.test(behind.slice(taken));
}

/** 負傷者役：骨折: what a drill has someone play. */
const played = /(?:者|人|患者|本人)役[\s:：はのに][^。\n]{0,20}$/u;

/** ③難病　④その他: what a form prints to choose from. */
const choice = /^[^①-⑳\n]{0,12}(?:[①-⑳][^①-⑳\n]{1,12}){0,8}[①-⑳]\s?その他/u;

/** What is said of anyone. */
export function isInGeneral({ before, behind }: Closeness, taken: number): boolean {
  const rest = behind.slice(taken);
  if (list.test(rest) || condition.test(rest) || shared.test(rest)) return true;
  if (/[①-⑳]\s?$/u.test(before) && choice.test(rest)) return true;
  if (share.test(before) || played.test(before)) return true;
  return before.lastIndexOf("「") > before.lastIndexOf("」") && example.test(rest);
}

/** Inside 『 』, the name of a book or a film. */
export function isTitle({ before, behind }: Closeness): boolean {
  return before.lastIndexOf("『") > before.lastIndexOf("』") && behind.includes("』");
}
