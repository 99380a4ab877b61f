import type { Site } from "../site";
import * as accounts from "./accounts";
import * as cells from "./cells";
import { ownHandle } from "./own-handle";
import { isOverlay, pageOf } from "./page";
import { readCell } from "./read-tweet";
import { readTheme, watchTheme } from "./theme";

/** x.com, and twitter.com, which leads there. */
export const x: Site = {
  ...cells,
  ...accounts,
  readCell,
  pageOf,
  isOverlay,
  ownHandle,
  theme: readTheme,
  watchTheme,
};
