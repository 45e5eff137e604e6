import { lineEnd, lineStart } from "../../../text/bytes.ts";
import { foldText } from "../../../text/fold.ts";
import { textBefore, textBehind } from "../within-line.ts";
import { isNoAt } from "./run.ts";

/** Rice, fruit and tea whose names are built as those of people are. */
const varieties: ReadonlySet<string> = new Set(
  "山田錦 美山錦 雄町 五百万石 出羽燦々 八反錦 愛山 王林 陸奥 秋映 千秋 紅玉 世界一 北斗 幸水 豊水 新高 長十郎 太秋 富有 西条 甲州 巨峰 藤稔 川中島 白鳳 佐藤錦 高砂 豊後 南高 白加賀 秀峰 早生 薮北 紅秀峰".split(
    " ",
  ),
);

/** 山田錦 純米大吟醸: what is brewed from a rice. */
const brewed = /^\p{Script=Han}{2}錦(?:\s|$)/u;
/** 福島牛 もも, 山形県産・特秀, 山口産 とらふぐ: what a place is known for. */
const product = /^\p{Script=Han}{2,3}(?:(?:牛|豚|鶏|地鶏|和牛|黒毛和牛)(?:\s|$)|[都道府県市町村]産|産 )/u;
/** 五月一日: 五月 is a given name too. */
const date = /^[一二三四五六七八九十]{1,2}月[一二三四五六七八九十]{1,3}日$/u;
/** 品川 300 あ 12-34 */
const plate = /^\s?\d{3}\s?[ぁ-ん]\s?[\d・]{1,2}-?[\d・]{2}(?!\d)/u;
/** 防犯登録 福井 A-441782, 行先 高山, 観測点 0917（輪島）: what stands before names a number or a place. */
const beforePlace =
  /(?:番号|登録|ナンバー|前泊地|宿泊地|行き?先地?|目的地|出発地|到着地|経由地?|出身地?|本籍|(?:観測|測定|計測)(?:点|局|所)\s?\d*[（(]?)[ :：]*$|font-family\s*:\s*["']?$/u;
/** 犬：ハナコ */
const pet = /(?:犬|猫|ペット|うさぎ|インコ)(?:(?:の名前?)?[:：は]\s?「?|[（(][^（()）]{0,6})$/u;
/** 生年月日　昭・平: an era to choose from on a form. */
const choice = /[明大昭平][・･\/]$/u;
const era = /^[大昭平令]$/u;
/** ローンプラザ佐賀: a branch of what is written in katakana. */
const branch = /[\p{Script=Katakana}ー]$/u;
/** `John`: a value of a program, in a text about programs. */
const code = "`";
/** 桃園 → 福岡 */
const onTheWay = /[→⇒>] ?$/u;
/** たかはし農場: a farm or a shop bears the name. */
const business =
  /^(?:農場|農園|牧場|果樹園|養鶏場|酒造|製茶|水産|建材|食堂|商店街|海岸|温泉|古墳|遺跡|貝塚|城跡|神社|ダム|トンネル|発電所|ハウジング|トラベル|ツーリスト|クリーニング|工務店)/u;

/** Names of prefectures that are surnames as well, in front of what comes from there. */
const prefecture =
  /^(?:秋田|山形|宮城|福島|千葉|富山|石川|福井|山梨|長野|静岡|滋賀|岡山|広島|山口|徳島|香川|高知|佐賀|長崎|大分|宮崎|青森|茨城|栃木)$/u;
const ofPlace = /^の[^。\n]{0,24}\d円/u;

/** 長野・福島の倉庫, 千葉と東京を: a prefecture beside another. */
const otherPlace =
  "(?:東京|大阪|京都|北海道|神奈川|埼玉|千葉|愛知|兵庫|福岡|福島|長野|静岡|新潟|名古屋|札幌|仙台|横浜|神戸|広島|岡山|沖縄)";
const besidePlace = new RegExp(`^[と・や、，／/～~-]${otherPlace}`, "u");
const behindOtherPlace = new RegExp(`${otherPlace}[都府県]?[と・や、，／/～~-]$`, "u");
/** Aコース　桃園 → 松本 → 岡谷: a way is written down, and not who hands over to whom. */
const wayLine =
  /コース|ルート|経路|行程|路線|[上下]り|方面|[駅線便]|\d{1,2}:\d\d|徒歩|バス|下車|乗換|→[^→]*→/u;
const handedOver = /担当|承認|回覧|決裁|申請|課長|部長|引き?継/u;
/** 福島　晴れ: the weather of a place. */
const weather = /^\s+(?:晴れ?|曇り?|くもり|雨|雪|大雨|小雨|雷雨|快晴)(?:\s|$|時々|のち|一時|後|／|\/)/u;
/** 石橋　6:52 7:31 8:18 9:26: a stop in a timetable; a day's work has fewer times. */
const stop = /^(?:\s+\d{1,2}:\d\d){4}/u;
/** 川口北 7－2 三郷東: the teams of a match. */
const team = /[東西南北]$|第[一二三四五六七八九十]+$/u;
const result = /^\s\d{1,2}\s?-\s?\d{1,2}(?:\s|[(（]|$)/u;
const behindResult = /\d{1,2}\s?-\s?\d{1,2}\s$/u;
/** 「樋口の樋に、渡る」: the letters of a name are explained by another. */
const explained = /^の(?<letter>\p{Script=Han})(?:に|と|の字|で|という|、)/u;
/** 佐藤、鈴木の多い地域: surnames, not their bearers. */
const frequent = /^(?:、\p{Script=Han}{1,4}){0,6}(?:など)?(?:の|が|姓の|姓が)多い/u;

const closeBefore = 24;
const closeBehind = 90;
const topicBefore = 600;
/** 名字の多い都道府県: a text about surnames names none of their bearers. */
const aboutNames = /名字|苗字|難読姓|珍しい姓|姓の(?:由来|分布|ランキング|多い)/u;

/** 「八重樫」という苗字, 「王子」は地名でなく苗字, 「田中(一)」「森」「林」みたいなの: what is quoted is the word. */
const aWord =
  /^という(?:苗字|名字|姓)[はがの]|^(?:\([^()]{1,4}\))?」(?:(?:という|は、?|の)?(?:苗字|名字|姓(?![一-龠名]))|は(?:地名|町名|駅名)|(?:[、・]?「[^「」]{1,6}」){1,8}(?:みたい|のよう|など|といった|等)|(?:[、・]?「[^「」]{1,6}」){0,8}[はがも][^。\n]{0,8}(?:苗字|名字|姓(?![一-龠名])))/u;
/** 地名の長船と同じ名前 */
const asPlace = /(?:地名|駅名|町名|村名)の$/u;

/** Whether a quoted name is talked about as a word, or a name as that of a place. */
export function isNamedAsWord(bytes: Uint8Array, start: number, end: number): boolean {
  const before = textBefore(bytes, start, closeBefore).text;
  if (asPlace.test(before)) return true;
  const letter = isNoAt(bytes, end)
    ? explained.exec(textBehind(bytes, end, 18).text)?.groups?.letter
    : undefined;
  if (letter !== undefined && foldText(bytes, start, end).text.includes(letter)) return true;
  if (!before.endsWith("「")) return false;
  return aWord.test(foldText(bytes, end, Math.min(bytes.length, end + closeBehind)).text);
}

function isWay(bytes: Uint8Array, at: number): boolean {
  const from = lineStart(bytes, at, Math.max(0, at - topicBefore));
  const { text } = foldText(bytes, from, lineEnd(bytes, at, at + topicBefore));
  return wayLine.test(text) && !handedOver.test(text);
}

/** Whether what looks like a name is goods, a number plate, a business or a surname talked about as a word. */
export function isThing(bytes: Uint8Array, name: string, start: number, end: number): boolean {
  if (varieties.has(name) || brewed.test(name) || product.test(name) || date.test(name)) return true;
  const behind = foldText(bytes, end, Math.min(bytes.length, end + closeBehind)).text;
  if (plate.test(behind) || business.test(behind)) return true;
  if (weather.test(behind) || stop.test(behind) || frequent.test(behind)) return true;
  const isPlace = prefecture.test(name);
  if (isPlace && (ofPlace.test(behind) || besidePlace.test(behind))) return true;
  const before = textBefore(bytes, start, closeBefore).text;
  if (before.endsWith(code) && behind.startsWith(code)) return true;
  if (pet.test(before) || (era.test(name) && choice.test(before))) return true;
  if (isPlace && (branch.test(before) || behindOtherPlace.test(before))) return true;
  if (team.test(name) && (result.test(behind) || behindResult.test(before))) return true;
  if ((onTheWay.test(before) || behind.trimStart().startsWith("→")) && isWay(bytes, start)) return true;
  if (isNamedAsWord(bytes, start, end)) return true;
  if (beforePlace.test(before) || (isPlace && onTheWay.test(before))) return true;
  if (!isPlace && !(before.endsWith("「") && behind.startsWith("」"))) return false;
  return aboutNames.test(foldText(bytes, Math.max(0, start - topicBefore), start).text);
}
