// The content: accounts, posts and timelines, read once from /replica/content/*.json.
const COPY_STEP = 1000000007n;

const accounts = new Map();
const tweets = new Map();
const replies = new Map();
/** By the handle an account has now, if it was renamed, the one it has in the content. */
const writtenAs = new Map();
let feed = null;
let inserted = 0;

async function json(name) {
  const response = await fetch(`/replica/content/${name}.json`);
  if (!response.ok) throw new Error(`content ${name}: ${response.status}`);
  return response.json();
}

/** Reads all content; everything below works once this is done. */
export async function loadContent() {
  const [people, index] = await Promise.all([json("accounts"), json("feed")]);
  feed = index;
  for (const account of people) accounts.set(account.handle.toLowerCase(), account);
  for (const file of await Promise.all(index.files.map(json))) file.forEach(addTweet);
  for (const list of replies.values()) list.sort((a, b) => Date.parse(a.time) - Date.parse(b.time));
}

function addTweet(tweet) {
  tweets.set(tweet.id, tweet);
  if (!tweet.reply_to) return;
  if (!replies.has(tweet.reply_to)) replies.set(tweet.reply_to, []);
  replies.get(tweet.reply_to).push(tweet);
}

/** The moment at which the replica is looked at: ages of posts never change. */
export const now = () => Date.parse(feed.now);
export const me = () => account(feed.me);
export const news = () => feed.news;
export const trends = () => feed.trends;
export const lists = () => feed.lists;
export const tweet = (id) => tweets.get(id);
export const repliesTo = (id) => replies.get(id) ?? [];
export const allAccounts = () => [...accounts.values()];

/** Whom an account follows: as written, else everybody the signed-in account follows. */
export const followsOf = (handle) => (feed.follows[handle] ?? allAccounts().filter((one) => one.followed && one.handle !== handle).map((one) => one.handle)).map(account);

/** The account of a handle in any case; an unknown handle gives a bare account. */
export function account(handle) {
  const now = handle.toLowerCase();
  const known = accounts.get(writtenAs.get(now) ?? now);
  return known ?? { id: "0", handle, name: handle, bio: "", avatar: "person", followers: 0, following: 0, joined: "2024-01-01" };
}

/** From now on the account has another handle; its number, posts and followers stay. */
export function rename(before, after) {
  account(before).handle = after;
  const known = before.toLowerCase();
  writtenAs.set(after.toLowerCase(), writtenAs.get(known) ?? known);
  for (const one of [...tweets.values()].flatMap((post) => [post, post.quoted ?? {}])) {
    for (const field of ["author", "reposted_by", "liked_by"]) if (one[field] === before) one[field] = after;
  }
}

/** Every original post (no advertisement), newest first. */
export function allTweets() {
  const ordinary = [...tweets.values()].filter((one) => !one.promoted && !one.copy);
  return ordinary.sort((a, b) => Date.parse(b.time) - Date.parse(a.time));
}

/** The home feed, `repeat` times over; further rounds are copies with ids of their own. */
export function homeEntries(repeat) {
  const rounds = Array.from({ length: repeat }, (_, round) => feed.home.map((entry) => copyEntry(entry, round)));
  return rounds.flat();
}

function copyEntry(entry, round) {
  if (round === 0) return entry;
  if (typeof entry === "string") return copyTweet(entry, round);
  return Array.isArray(entry) ? entry.map((id) => copyTweet(id, round)) : entry;
}

function copyTweet(id, round) {
  const copy = { ...tweets.get(id), id: String(BigInt(id) + BigInt(round) * COPY_STEP), copy: true };
  if (!tweets.has(copy.id)) tweets.set(copy.id, copy);
  return copy.id;
}

/** Makes `count` new posts (new ids, old texts) as if they had just been written. */
export function newPosts(count) {
  const pool = allTweets().filter((one) => !one.reply_to && !one.reposted_by).reverse();
  return Array.from({ length: count }, () => {
    inserted += 1;
    const copy = copyTweet(pool[inserted % pool.length].id, 100000 + inserted);
    Object.assign(tweets.get(copy), { time: new Date(now() - 30000).toISOString(), pinned: false });
    return copy;
  });
}
