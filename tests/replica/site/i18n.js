// The labels of the page in several languages: tests prove that nothing depends on English.
const STRINGS = {
  en: {
    home: "Home", explore: "Explore", notifications: "Notifications", messages: "Messages", lists: "Lists",
    bookmarks: "Bookmarks", communities: "Communities", profile: "Profile", more: "More", post: "Post",
    forYou: "For you", following: "Following", followers: "Followers", follow: "Follow", search: "Search",
    yourHome: "Timeline: Your Home Timeline", conversation: "Timeline: Conversation", timelineOf: "Timeline: {0}’s posts",
    searchTimeline: "Timeline: Search timeline", listTimeline: "Timeline: List", people: "Timeline: {0}",
    liked: "{0} liked", persons: "People", reposted: "{0} reposted", youReposted: "You reposted", pinned: "Pinned", ad: "Ad", quote: "Quote", showMore: "Show more", whoToFollow: "Who to follow",
    news: "Today’s News", trending: "What’s happening", joined: "Joined {0}", posts: "Posts", replies: "Replies",
    media: "Media", articles: "Articles", top: "Top", latest: "Latest", article: "Article", views: "Views", verified: "Verified account",
    replyingTo: "Replying to ", postYourReply: "Post your reply", whatIsHappening: "What is happening?", reply: "Reply",
    unavailable: "This Post is unavailable.", learnMore: "Learn more", votes: "{0} votes · Final results", members: "Members",
    counts: "{0} replies, {1} reposts, {2} likes, {3} views", ago: "{0} ago", profileOf: "Edit profile", from: "From {0}",
    showThread: "Show this thread", notInterested: "Not interested in this post", block: "Block @{0}", followUser: "Follow @{0}",
    note: "Replica of a timeline: every account and every post here is invented.",
  },
  de: {
    home: "Startseite", explore: "Entdecken", notifications: "Mitteilungen", messages: "Nachrichten", lists: "Listen",
    bookmarks: "Lesezeichen", communities: "Communitys", profile: "Profil", more: "Mehr", post: "Posten",
    forYou: "Für dich", following: "Folge ich", followers: "Follower", follow: "Folgen", search: "Suchen",
    yourHome: "Timeline: Deine Startseite", conversation: "Timeline: Unterhaltung", timelineOf: "Timeline: Posts von {0}",
    searchTimeline: "Timeline: Suche", listTimeline: "Timeline: Liste", people: "Timeline: {0}",
    liked: "{0} gefällt das", persons: "Personen", reposted: "{0} hat repostet", youReposted: "Du hast repostet", pinned: "Angeheftet", ad: "Anzeige", quote: "Zitat", showMore: "Mehr anzeigen", whoToFollow: "Wem folgen?",
    news: "Nachrichten von heute", trending: "Was gerade los ist", joined: "Seit {0} dabei", posts: "Posts", replies: "Antworten",
    media: "Medien", articles: "Artikel", top: "Top", latest: "Neueste", article: "Artikel", views: "Mal angezeigt", verified: "Verifizierter Account",
    replyingTo: "Antwort an ", postYourReply: "Poste deine Antwort", whatIsHappening: "Was gibt’s Neues?", reply: "Antworten",
    unavailable: "Dieser Post ist nicht verfügbar.", learnMore: "Mehr erfahren", votes: "{0} Stimmen · Endergebnis", members: "Mitglieder",
    counts: "{0} Antworten, {1} Reposts, {2} Gefällt-mir-Angaben, {3} Mal angezeigt", ago: "Vor {0}", profileOf: "Profil bearbeiten", from: "Von {0}",
    showThread: "Diesen Thread anzeigen", notInterested: "Kein Interesse an diesem Post", block: "@{0} blockieren", followUser: "@{0} folgen",
    note: "Nachbau einer Timeline: alle Accounts und Posts sind erfunden.",
  },
  ja: {
    home: "ホーム", explore: "話題を検索", notifications: "通知", messages: "メッセージ", lists: "リスト",
    bookmarks: "ブックマーク", communities: "コミュニティ", profile: "プロフィール", more: "もっと見る", post: "ポストする",
    forYou: "おすすめ", following: "フォロー中", followers: "フォロワー", follow: "フォロー", search: "検索",
    yourHome: "タイムライン: ホームタイムライン", conversation: "タイムライン: 会話", timelineOf: "タイムライン: {0}さんのポスト",
    searchTimeline: "タイムライン: 検索", listTimeline: "タイムライン: リスト", people: "タイムライン: {0}",
    liked: "{0}さんがいいねしました", persons: "ユーザー", reposted: "{0}さんがリポスト", youReposted: "リポスト済み", pinned: "固定", ad: "広告", quote: "引用", showMore: "さらに表示", whoToFollow: "おすすめユーザー",
    news: "今日のニュース", trending: "いまどうしてる？", joined: "{0}から利用", posts: "ポスト", replies: "返信",
    media: "メディア", articles: "記事", top: "話題のポスト", latest: "最新", article: "記事", views: "件の表示", verified: "認証済みアカウント",
    replyingTo: "返信先: ", postYourReply: "返信をポスト", whatIsHappening: "いまどうしてる？", reply: "返信",
    unavailable: "このポストは表示できません。", learnMore: "詳細はこちら", votes: "{0}票 · 最終結果", members: "メンバー",
    counts: "{0}件の返信、{1}件のリポスト、{2}件のいいね、{3}件の表示", ago: "{0}前", profileOf: "プロフィールを編集", from: "{0}から",
    showThread: "このスレッドを表示", notInterested: "このポストに興味がない", block: "@{0}さんをブロック", followUser: "@{0}さんをフォロー",
    note: "タイムラインの模型です。アカウントもポストもすべて架空です。",
  },
};

const asked = new URLSearchParams(location.search).get("lang") ?? localStorage.getItem("replica.lang");
export const language = asked in STRINGS ? asked : "en";
document.documentElement.lang = language;
if (asked) localStorage.setItem("replica.lang", language);

/** The label `key` in the page's language, with {0}, {1}… filled in. */
export function t(key, ...values) {
  return STRINGS[language][key].replace(/\{(\d)\}/g, (_, index) => String(values[Number(index)]));
}
