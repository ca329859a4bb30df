import type { FILE_REFUSALS } from "../words/files.ts";

/** Why a file cannot be read; each code has its sentence in `words/files.ts`. */
export type FileRefusalCode = keyof typeof FILE_REFUSALS;

/** A file that was not read, with the values for its sentence; nothing of it is kept. */
export interface FileRefusal {
  readonly code: FileRefusalCode;
  readonly values: Readonly<{ [name: string]: string | number }>;
}
