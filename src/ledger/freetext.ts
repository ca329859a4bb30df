/**
 * Words a person typed, a person's name or a file name. In the leaf only a salted digest stands; the words
 * are kept beside it, so that they can be erased later and every proof still holds. `text` is null once erased.
 */
export interface FreeText {
  readonly text: string | null;
}
