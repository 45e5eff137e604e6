import type { Closeness } from "./sentence.ts";

/** Right behind the phrase, or behind others of a list: 心筋梗塞、喘息の既往なし. */
const denial =
  /^(?:[^、。\n]{0,4}?(?:歴|既往|所見|診断|事実|徴候|傾向|経験|所持|取得|服用|内服)|(?:[、,・や](?:もやもや病|[^、,・や。\n]{1,12})){1,4}(?:の既往歴?|(?=は、?(?:いずれも|どれも))))?(?:等|など)?(?:は|も|が|を|では|の)?(?:[^、。はがも\n]{1,8}も)?(?:、?(?:いずれも|どれも|ともに|とも))?(?:今のところ|いまのところ|現在|現時点では?|特に|とくに)?\s*[:=]?\s*(?:\([-無]\)|なし|無し|ナシ|無(?![一-龠])|ない(?!か)|無い|なく|あり(?:ません|まへん|もはん)|ございません|特になし|該当なし|非該当|否定|否認|認めず|認めない|認められ(?:ず|ない)|でない|ではな|じゃな|を除外|を除く|未取得|未所持|されてい?ない|していない|したことがない|不要(?!不急))/u;

/** 痴漢にあって……いえ、間違いでした */
const takenBack = /^[^。\n]{0,16}(?:いえ|いや)、?(?:間違|勘違)い/u;

const reachOfDenial = 48;

/** うつ病かなと思っていた: a guess of his own. */
const guess = /^か(?:なと|なあ?と?|しら)/u;

/** なし, ではない … */
export function isDenied({ behind }: Closeness, taken: number): boolean {
  const rest = behind.slice(taken, taken + reachOfDenial);
  return denial.test(rest) || takenBack.test(rest) || guess.test(rest);
}

/** A box that nobody ticked. */
export function isUnchecked({ before }: Closeness, taken: number): boolean {
  return /(?:[□☐]|\[ \])\s?$/u.test(before.slice(0, before.length - taken));
}
