import type { ComponentChildren } from "preact";
import type { Tweet } from "../../src/messaging/protocol.gen";
import { formatAgo } from "../../src/pages/format";
import { t } from "../../src/pages/i18n";

interface Props {
  tweet: Tweet;
  /** When it was seen, in ISO form. */
  at: string;
  children?: ComponentChildren;
}

/** A tweet as our pages show it: who, what, when, and the way to it on X. */
export function TweetCard({ tweet, at, children }: Props) {
  const { author, quoted } = tweet;
  const name = author.name || author.handle;
  return (
    <article class="tweet-card">
      <p class="tweet-card-head">
        <span class="avatar" aria-hidden="true">
          {name.slice(0, 1).toUpperCase()}
        </span>
        <bdi class="tweet-card-name">{name}</bdi>
        <span class="handle">@{author.handle}</span>
        <TweetLink tweet={tweet} at={at} />
      </p>
      <p class="tweet-card-text" dir="auto">
        {tweet.text || t("settings_tweet_without_text")}
      </p>
      {quoted && (
        <p class="tweet-card-quoted" dir="auto">
          <bdi>{quoted.author.name || quoted.author.handle}</bdi>: {quoted.text}
        </p>
      )}
      {children}
    </article>
  );
}

function TweetLink({ tweet, at }: { tweet: Tweet; at: string }) {
  const time = <time dateTime={at}>{formatAgo(at)}</time>;
  const address = addressOnX(tweet.url);
  if (!address) return <span class="handle">{time}</span>;
  return (
    <a class="handle" href={address} target="_blank" rel="noreferrer">
      {time}
    </a>
  );
}

/** Only X's own addresses are followed from here. */
export function addressOnX(url: string): string | null {
  return /^https:\/\/(x|twitter)\.com\/\w{1,64}\/status\/\d{1,64}$/.test(url) ? url : null;
}
