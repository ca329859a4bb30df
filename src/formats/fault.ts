import type { FileRefusal, FileRefusalCode } from "./refusal.ts";

/**
 * Thrown inside `formats` by whoever finds that a file cannot be read; `openFile` turns it into a refusal.
 * It never leaves this room.
 */
export class FileFault extends Error {
  readonly code: FileRefusalCode;
  readonly values: FileRefusal["values"];

  constructor(code: FileRefusalCode, values: FileRefusal["values"] = {}) {
    super(code);
    this.name = "FileFault";
    this.code = code;
    this.values = values;
  }
}
