/** Every text that columns name, once, by number: two equal texts have one number. */
export interface WordList {
  readonly list: string[];
  /** Filled when somebody first looks a text up, because a list read from a snapshot is mostly only read by number. */
  readonly numbers: Map<string, number>;
}

export const emptyWords = (): WordList => ({ list: [], numbers: new Map() });

/** The number of a text, which is added when it is new. */
export function numberOfWord(words: WordList, text: string): number {
  const { list, numbers } = words;
  if (numbers.size !== list.length)
    for (let n = numbers.size; n < list.length; n++) numbers.set(list[n] as string, n);
  let number = numbers.get(text);
  if (number === undefined) {
    number = list.push(text) - 1;
    numbers.set(text, number);
  }
  return number;
}

/** The text of a number. */
export const wordAt = ({ list }: WordList, number: number): string => list[number] as string;
