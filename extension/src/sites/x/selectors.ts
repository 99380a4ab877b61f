// The one file that knows X's markup. Checked 2026-11 against captures of 2025-10 and 2026-03.
// Test ids first, structure second; never class names, nth-child paths or texts in aria-label:
// those change with the build or the language.

const id = (name: string) => `[data-testid="${name}"]`;

export const CELL = id("cellInnerDiv");
export const TWEET = `article${id("tweet")}`;
export const FOCUSED = '[tabindex="-1"]';

/** Test ids inside a tweet. */
export const PART = {
  text: "tweetText",
  author: "User-Name",
  caret: "caret",
  /** Names the reposter, or says pinned or community, which have no account link around them. */
  socialContext: "socialContext",
  photo: "tweetPhoto",
  video: "videoPlayer",
  /** A video that is not loaded until it is pressed. */
  videoPreview: "previewInterstitial",
  poll: "cardPoll",
  card: "card.wrapper",
  cardSmall: "card.layoutSmall.detail",
  cardLarge: "card.layoutLarge.detail",
  cardPicture: "card.layoutLarge.media",
  /** X Articles have no text part: their title and first lines follow the cover picture. */
  articleCover: "article-cover-image",
  audio: "audioPlayer",
} as const;
export type PartName = keyof typeof PART;

export const TEXT = id(PART.text);
export const AUTHOR = id(PART.author);
export const CARET = id(PART.caret);
export const AVATAR = '[data-testid^="UserAvatar-Container-"]';
/** Of the tweet's author, not of whom they quote. */
export const SQUARE_AVATAR =
  '[data-testid="Tweet-User-Avatar"]:not([role="link"] *) [style*="shape-square"]';
export const AVATAR_PREFIX = "UserAvatar-Container-";

/** How the filled heart begins that stands before "somebody liked"; the words are localised. */
export const LIKED_SHAPE = "M20.884 13.19";

/** A tweet's own permalink holds its time; /analytics and /photo links do not. */
export const STATUS_LINK = 'a[href*="/status/"]';
export const TIME = "time";

/** Affiliation badges look the same, so a quote must also hold an author or text. */
export const QUOTE = 'div[role="link"][tabindex="0"]';

/** Wraps advertisements, but also news and videos: alone it proves nothing. */
export const PLACEMENT = id("placementTracking");

/** Animated pictures are videos that X serves from a folder of their own. */
export const GIF = 'video[poster*="tweet_video_thumb"], video[src*="/tweet_video/"]';
export const ARTICLE_LINE = 'div[dir="auto"]';

export const PROFILE_LINK = id("AppTabBar_Profile_Link");
export const ACCOUNT_SWITCHER = id("SideNav_AccountSwitcher_Button");

/** Where buttons to reply, repost and like stand; the share button there has no test id. */
export const ACTION = id("reply");
export const ACTIONS = '[role="group"]';

/** A person in a list, in the sidebar or in a module; the card over a name; the profile's header. */
export const USER_CELL = id("UserCell");
export const HOVER_CARD = id("HoverCard");
export const PROFILE_NAME = id("UserName");
export const ACCOUNT_SPOT = [USER_CELL, HOVER_CARD, PROFILE_NAME].join(", ");
/** Its test id starts with the account's number. */
export const FOLLOW = '[data-testid$="-follow"], [data-testid$="-unfollow"]';
export const COLUMN = id("primaryColumn");

/** What holds links to accounts that do not make a tweet a reply. */
export const NO_REPLY_LINE = [
  ...[PART.author, PART.text, PART.socialContext, PART.card, "tweetPhoto"].map(id),
  AVATAR,
].join(", ");

/** Parts of the page that change all the time and hold no tweet. */
export const NOISE = [
  id("app-text-transition-container"),
  id("videoComponent"),
  id("sidebarColumn"),
  'header[role="banner"]',
  "head",
].join(", ");
