/** The outcome of something that can fail for a reason the caller must handle. */
export type Result<T, E> =
  | { readonly ok: true; readonly value: T }
  | { readonly ok: false; readonly error: E };

/** Wraps a success. */
export const good = <T>(value: T): Result<T, never> => ({ ok: true, value });

/** Wraps a failure; the error says why in a form the caller can act on. */
export const bad = <E>(error: E): Result<never, E> => ({ ok: false, error });
