import type { LegalClass } from "./model.ts";

/** One entity type of the taxonomy: its Japanese name and the clause that guards it. */
export interface EntityTypeInfo {
  readonly name: string;
  readonly japanese: string;
  readonly english: string;
  readonly legalClass: LegalClass;
  /** Act = 個人情報の保護に関する法律, Order = its Cabinet Order, Rules = its Enforcement Rules. */
  readonly law: string;
}

const code = (name: string, japanese: string, english: string, law: string): EntityTypeInfo => ({
  name,
  japanese,
  english,
  legalClass: "identification-code",
  law,
});

const personal = (name: string, japanese: string, english: string): EntityTypeInfo => ({
  name,
  japanese,
  english,
  legalClass: "personal-information",
  law: "Act Art. 2(1)(i)",
});

// Alone these do not name a person; with other data they do (個人関連情報, Act Art. 2(7)).
const related = (name: string, japanese: string, english: string): EntityTypeInfo => ({
  name,
  japanese,
  english,
  legalClass: "personal-related",
  law: "Act Art. 2(7)",
});

const specialCare = (name: string, japanese: string, english: string, law: string): EntityTypeInfo => ({
  name,
  japanese,
  english,
  legalClass: "special-care",
  law,
});

/** The taxonomy, in its order: codes, other personal information, special care. */
export const entityTypes: readonly EntityTypeInfo[] = [
  code("JP_MY_NUMBER", "個人番号（マイナンバー）", "My Number", "Order Art. 1(ix)"),
  code("JP_PASSPORT", "旅券番号", "passport number", "Order Art. 1(ii), Rules Art. 4(iii)"),
  code(
    "PASSPORT_MRZ",
    "旅券の機械読取領域",
    "passport machine-readable zone",
    "Order Art. 1(ii), Rules Art. 4(iii)",
  ),
  code("JP_BASIC_PENSION_NUMBER", "基礎年金番号", "basic pension number", "Order Art. 1(iv)"),
  code("JP_DRIVERS_LICENSE", "運転免許証の番号", "driver's licence number", "Order Art. 1(v)"),
  code("JP_RESIDENT_RECORD_CODE", "住民票コード", "resident record code", "Order Art. 1(vi)"),
  code("JP_RESIDENCE_CARD", "在留カードの番号", "residence card number", "Rules Art. 4(iv)"),
  code(
    "JP_SPECIAL_PERMANENT_RESIDENT",
    "特別永住者証明書の番号",
    "special permanent resident certificate number",
    "Rules Art. 4(ix)",
  ),
  code(
    "JP_HEALTH_INSURANCE",
    "健康保険等の被保険者記号・番号",
    "health insurance symbol and number",
    "Order Art. 1(iii), Rules Art. 4(i)(ii)(v)–(vii)",
  ),
  code("JP_INSURER_NUMBER", "保険者番号", "insurer number", "Order Art. 1(iii), Rules Art. 3, 4"),
  code(
    "JP_LATE_ELDERLY_INSURANCE",
    "後期高齢者医療の被保険者番号",
    "late-stage elderly insurance number",
    "Order Art. 1(vii)",
  ),
  code(
    "JP_CARE_INSURANCE",
    "介護保険の被保険者番号",
    "long-term care insurance number",
    "Order Art. 1(viii), Rules Art. 3",
  ),
  code(
    "JP_EMPLOYMENT_INSURANCE",
    "雇用保険の被保険者番号",
    "employment insurance number",
    "Rules Art. 4(viii)",
  ),
  code("BIOMETRIC_DNA", "DNAの塩基配列", "DNA sequence", "Order Art. 1(i)イ"),
  code("BIOMETRIC_FACE", "顔の特徴", "face features", "Order Art. 1(i)ロ"),
  code("BIOMETRIC_IRIS", "虹彩の特徴", "iris features", "Order Art. 1(i)ハ"),
  code("BIOMETRIC_VOICE", "声紋", "voice features", "Order Art. 1(i)ニ"),
  code("BIOMETRIC_GAIT", "歩容", "gait features", "Order Art. 1(i)ホ"),
  code("BIOMETRIC_VEIN", "静脈の形状", "vein pattern", "Order Art. 1(i)ヘ"),
  code("BIOMETRIC_FINGERPRINT", "指紋・掌紋", "finger or palm print", "Order Art. 1(i)ト"),
  personal("PERSON", "氏名", "person name"),
  personal("ADDRESS", "住所", "postal address"),
  personal("JP_POSTAL_CODE", "郵便番号", "postal code"),
  personal("PHONE_NUMBER", "電話番号", "phone number"),
  personal("EMAIL_ADDRESS", "電子メールアドレス", "e-mail address"),
  personal("DATE_OF_BIRTH", "生年月日", "date of birth"),
  personal("GENDER", "性別", "gender"),
  personal("AGE", "年齢", "age"),
  personal("OCCUPATION", "職業", "occupation"),
  personal("EMPLOYER", "勤務先", "employer"),
  personal("CREDIT_CARD", "クレジットカード番号", "payment card number"),
  personal("CARD_EXPIRY", "カードの有効期限", "card expiry date"),
  personal("CARD_SECURITY_CODE", "カードのセキュリティコード", "card security code"),
  personal("JP_BANK_ACCOUNT", "口座番号", "bank account number"),
  related("IP_ADDRESS", "IPアドレス", "IP address"),
  related("MAC_ADDRESS", "MACアドレス", "MAC address"),
  related("IMEI", "端末識別番号（IMEI）", "IMEI"),
  related("ADVERTISING_ID", "広告ID", "advertising id"),
  related("USER_AGENT", "ユーザーエージェント", "user agent"),
  related("COOKIE_ID", "Cookie・セッション識別子", "cookie or session id"),
  personal("ACCOUNT_ID", "会員・顧客・社員などの番号", "account id"),
  related("GEO_COORDINATE", "緯度経度", "coordinates"),
  specialCare("SENSITIVE_RACE", "人種", "race", "Act Art. 2(3)"),
  specialCare("SENSITIVE_CREED", "信条", "creed", "Act Art. 2(3)"),
  specialCare("SENSITIVE_SOCIAL_STATUS", "社会的身分", "social status", "Act Art. 2(3)"),
  specialCare("SENSITIVE_MEDICAL_HISTORY", "病歴", "medical history", "Act Art. 2(3)"),
  specialCare("SENSITIVE_CRIMINAL_RECORD", "犯罪の経歴", "criminal record", "Act Art. 2(3)"),
  specialCare("SENSITIVE_CRIME_VICTIM", "犯罪により害を被った事実", "crime victim", "Act Art. 2(3)"),
  specialCare("SENSITIVE_DISABILITY", "心身の障害", "disability", "Order Art. 2(i)"),
  specialCare("SENSITIVE_HEALTH_EXAM", "健康診断等の結果", "health examination result", "Order Art. 2(ii)"),
  specialCare("SENSITIVE_MEDICAL_CARE", "保健指導・診療・調剤", "medical care", "Order Art. 2(iii)"),
  specialCare(
    "SENSITIVE_CRIMINAL_PROCEDURE",
    "刑事事件に関する手続",
    "criminal procedure",
    "Order Art. 2(iv)",
  ),
  specialCare(
    "SENSITIVE_JUVENILE_PROCEDURE",
    "少年の保護事件に関する手続",
    "juvenile procedure",
    "Order Art. 2(v)",
  ),
];

const byName: ReadonlyMap<string, EntityTypeInfo> = new Map(entityTypes.map((type) => [type.name, type]));

/** What is known of an entity type by its name; undefined for a user's own type. */
export function entityType(name: string): EntityTypeInfo | undefined {
  return byName.get(name);
}
