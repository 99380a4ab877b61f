import { browser } from "wxt/browser";
import { defineBackground } from "wxt/utils/define-background";
import { startBackground } from "../src/messaging/background";

export default defineBackground(() => startBackground(browser));
