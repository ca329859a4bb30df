const QUESTION = /[？?][”"」]?$/;
const ASKS = /[哪吗呢]|什么|怎么|怎样|如何|多少|为何|是否|能否|有何|几[个项条家所座]/;

/** True for a sentence that asks (今年新建哪些学校？): who asks promises nothing. A mark of question alone may be a lost character. */
export const asks = (words: string): boolean => QUESTION.test(words) && ASKS.test(words);
