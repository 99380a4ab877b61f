import { beforeEach, describe, expect, it } from "vitest";
import type { Row } from "../feed/rows";
import type { Sighting } from "../messaging/protocol.gen";
import { cell } from "../testing/cells";
import { memberOf, tweetOf, verdictOf } from "../testing/data";
import { Sightings } from "./sightings";

const PERSON = { handle: "tomasz_brl", name: "Tomasz" };

function rowOf(changes: Partial<Row>): Row {
  return {
    cell: cell(),
    tweet: tweetOf(),
    isFocused: false,
    likedBy: null,
    repliesTo: [],
    key: "1",
    verdict: verdictOf(),
    decision: null,
    painted: "",
    ...changes,
  };
}

describe("Sightings", () => {
  let sent: Sighting[];
  let isTaken: boolean;
  let sightings: Sightings;
  beforeEach(() => {
    sent = [];
    isTaken = true;
    sightings = new Sightings((batch) => {
      sent.push(...batch);
      return Promise.resolve(isTaken);
    });
    return () => sightings.stop();
  });

  const told = () => sent.map(({ by, relation, handle }) => `${by} ${relation} ${handle}`);

  it("tells what members repost, quote and answer", async () => {
    const reposted = tweetOf({ author: PERSON, reposted_by: { handle: "mathilde", name: "" } });
    sightings.noteRow(rowOf({ tweet: reposted, verdict: verdictOf({ reposter: memberOf() }) }));
    const quoting = tweetOf({ id: "2", quoted: { author: PERSON, text: "words" } });
    const member = verdictOf({ is_member: true });
    sightings.noteRow(rowOf({ tweet: quoting, verdict: member, repliesTo: ["halvdan"] }));
    await sightings.flush();
    expect(told()).toEqual([
      "mathilde reposted tomasz_brl",
      "reed_ecology quoted tomasz_brl",
      "reed_ecology replied halvdan",
    ]);
    expect(JSON.stringify(sent)).not.toContain("words");
  });

  it("tells nothing of what others do, of advertisements and of unjudged tweets", async () => {
    const quoting = tweetOf({ quoted: { author: PERSON, text: "" } });
    sightings.noteRow(rowOf({ tweet: quoting }));
    sightings.noteRow(rowOf({ tweet: { ...quoting, is_promoted: true } }));
    sightings.noteRow(rowOf({ tweet: quoting, verdict: null, likedBy: PERSON }));
    await sightings.flush();
    expect(sent).toEqual([]);
  });

  it("leaves it to the host whether who liked is a member", async () => {
    sightings.noteRow(rowOf({ likedBy: PERSON }));
    await sightings.flush();
    expect(told()).toEqual(["tomasz_brl liked reed_ecology"]);
  });

  it("tells the same once, and again what was not taken", async () => {
    const row = rowOf({ likedBy: PERSON });
    isTaken = false;
    sightings.noteRow(row);
    await sightings.flush();
    isTaken = true;
    sightings.noteRow(row);
    await sightings.flush();
    sightings.noteRow(row);
    await sightings.flush();
    expect(sent).toHaveLength(2);
  });

  it("tells whom somebody follows, with their numbers, 200 at a time", async () => {
    const people = Array.from({ length: 250 }, (_, index) => ({
      handle: `person_${index}`,
      name: "",
      userId: String(index),
    }));
    sightings.noteFollowed("mathilde", people);
    await sightings.flush();
    expect(sent).toHaveLength(200);
    expect(sent[0]).toMatchObject({ by: "mathilde", relation: "followed", user_id: "0" });
    await sightings.flush();
    expect(sent).toHaveLength(250);
  });

  it("is silent where the user wants no counting", async () => {
    sightings.isOn = false;
    sightings.noteRow(rowOf({ likedBy: PERSON }));
    sightings.noteFollowed("mathilde", [{ ...PERSON, userId: null }]);
    await sightings.flush();
    expect(sent).toEqual([]);
  });
});
