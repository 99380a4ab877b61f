import type { Tweet } from "./protocol.gen";

/** A tweet with nothing in it, to be filled in. */
export const BLANK_TWEET: Tweet = {
  id: "1",
  url: "",
  author: { handle: "", name: "" },
  text: "",
  lang: null,
  links: [],
  hashtags: [],
  media: [],
  card_title: null,
  quoted: null,
  reposted_by: null,
  is_reply: false,
  is_promoted: false,
  time: null,
};
