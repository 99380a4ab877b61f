// Tests read the real English texts.
import { fakeBrowser } from "wxt/testing/fake-browser";
import messages from "../../public/_locales/en/messages.json";

fakeBrowser.i18n.getMessage = (name: string, values: string | string[] = []) => {
  const { message } = (messages as Record<string, { message: string }>)[name] ?? { message: "" };
  const list = Array.isArray(values) ? values : [values];
  return message.replace(/\$(\d)/g, (_, place: string) => list[Number(place) - 1] ?? "");
};
