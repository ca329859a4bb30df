import { ADOPT } from "../../words/web/desk.ts";
import { Fault } from "../fault.ts";

/**
 * Does what names a version of the draft. When somebody else has saved meanwhile, their work comes to this desk, and the
 * person is asked to look again; a second try then names what was looked at.
 */
export async function onStanding<T>(catchUp: () => Promise<unknown>, act: () => Promise<T>): Promise<T> {
  try {
    return await act();
  } catch (thrown) {
    // What came between in the book itself is told by its own sentence.
    if (!(thrown instanceof Fault) || thrown.code !== "moved" || thrown.between.length > 0) throw thrown;
    await catchUp();
    throw new Fault(thrown.http, thrown.code, ADOPT.moved, null, []);
  }
}
