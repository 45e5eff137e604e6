const placeholder =
  /^(?:[-ー―?？*＊●○■□×＿_.・…\s]+|[（(]?(?:未.{1,4}|不明|不詳|なし|無し|該当.{0,3}|非公開|空欄|テスト|サンプル|確認中|収集中|省略|同上|削除.{0,2}|その他)[)）]?|null|none|nil|n\/?a|unknown|undefined|tbd|-)$/iu;

/** Whether a cell says that it holds nothing: 未登録, （空欄）, N/A, ●●●. */
export function isPlaceholder(text: string): boolean {
  return placeholder.test(text.trim());
}
