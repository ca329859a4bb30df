/** Why a file cannot be read; each code has its sentence in `words/files.ts`. */
export type FileRefusalCode =
  | "empty"
  | "too-large"
  | "no-text"
  | "picture"
  | "pdf"
  | "old-word"
  | "encrypted"
  | "spreadsheet"
  | "slides"
  | "other-document"
  | "archive"
  | "not-a-document"
  | "damaged"
  | "bomb"
  | "binary";

/** A file that was not read, with the values for its sentence; nothing of it is kept. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly values: Readonly<{ [name: string]: string | number }>;
}
