import type { Gloss } from "./gloss.ts";

/** Characters frequent in plans that the oldest Chinese character set (GB 2312) lacks: what such sites' lists hold. */
const listed =
  "區qū 個gè 轉zhuǎn 報bào 結jié 標biāo 質zhì 發fā 對duì 來lái 數shù 據jù 堅jiān 當dāng 經jīng 濟jì 統tǒng 產chǎn 業yè 級jí " +
  "項xiàng 點diǎn 動dòng 設shè 爭zhēng 進jìn 營yíng 過guò 規guī 場chǎng 國guó 領lǐng 會huì 實shí 現xiàn 時shí 準zhǔn 儲chǔ " +
  "續xù 團tuán 計jì 勵lì 關guān 聯lián 術shù 強qiáng 萬wàn 機jī 構gòu 網wǎng 權quán 責zé 應yīng 內nèi 負fù 請qǐng 驅qū " +
  "務wù 組zǔ 織zhī 導dǎo 專zhuān 習xí 學xué 體tǐ 軍jūn 農nóng 無wú 與yǔ 總zǒng 運yùn 電diàn 種zhǒng 將jiāng 從cóng " +
  "較jiào 確què 認rèn 識shí 決jué 間jiān 給gěi 選xuǎn 類lèi 協xié 調diào 廣guǎng 費fèi 車chē 問wèn 題tí 極jí 線xiàn " +
  "開kāi 創chuàng 優yōu 幫bāng 擔dān 態tài 顯xiǎn 環huán 壓yā 縣xiàn 門mén 書shū 東dōng 們men 長zhǎng 達dá 連lián 際jì";

/** A list like the sites' own, for the corruptor. */
export const commonGlosses: readonly Gloss[] = listed.split(" ").map((entry) => ({
  character: entry.slice(0, 1),
  reading: entry.slice(1),
}));
