/** What such a one is called right before his name: 担当：, 講師, 院長, 著者：. */
const attendant =
  /(?:担当(?:医師?|者|窓口|講師|弁護士|課|部署)?|主治医|講師|司会|座長|病院長|院長|施設長|園長|募集人|事務局長?|弁護士|税理士|行政書士|社会保険労務士|司法書士|公認心理師|臨床心理士|管理栄養士|医師|薬剤師|監修者?|著者|訳者|文責|文・?写真|聞き手|編集長?|発行(?:人|者)|代表取締役(?:社長)?|代表理事|理事長|代表者?|主催者?|責任者|問い?合わ?せ先?|申込先?|窓口|記者|教授|教諭|作成者|記録者|登壇者?|演者|発表者)(?:の)?(?:氏名)?[\s　:：/／・]{0,3}(?:[月火水木金土日]曜日?[\s　]?|午[前後][\s　]?)?$/u;

const decoder = new TextDecoder();

/** Whether the name that begins at `start` is that of one who signs, teaches or treats: of him no fact is told. */
export function isAttendant(bytes: Uint8Array, start: number): boolean {
  return attendant.test(decoder.decode(bytes.subarray(Math.max(0, start - 36), start)));
}
