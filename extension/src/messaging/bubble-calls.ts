// What may be asked of the host about the bubble; see calls.ts.
import { QUICK, type Call } from "./call";
import type {
  AddStarterRequest,
  BulkMembersReply,
  BulkMembersRequest,
  ChangeMemberRequest,
  DiscoverReply,
  DiscoverRequest,
  DismissReply,
  DismissRequest,
  ExportMembersReply,
  ExportMembersRequest,
  GraphReply,
  GraphRequest,
  HygieneReply,
  HygieneRequest,
  ImportMembersReply,
  ImportMembersRequest,
  ListMembersRequest,
  ListTagsRequest,
  MemberDetailsReply,
  MemberReply,
  MemberRequest,
  MembersReply,
  NoteSightingsReply,
  NoteSightingsRequest,
  PreviewImportReply,
  PreviewImportRequest,
  RemoveTagRequest,
  SetMemberRequest,
  SetTagRequest,
  StarterListsReply,
  StarterListsRequest,
  TagsReply,
  UndoBubbleReply,
  UndoBubbleRequest,
  ViewerReply,
  ViewerRequest,
  WhichMembersReply,
  WhichMembersRequest,
} from "./protocol.gen";

export interface BubbleCalls {
  set_member: Call<SetMemberRequest, MemberReply>;
  change_member: Call<ChangeMemberRequest, MemberReply>;
  bulk_members: Call<BulkMembersRequest, BulkMembersReply>;
  which_members: Call<WhichMembersRequest, WhichMembersReply>;
  list_members: Call<ListMembersRequest, MembersReply>;
  list_tags: Call<ListTagsRequest, TagsReply>;
  set_tag: Call<SetTagRequest, TagsReply>;
  remove_tag: Call<RemoveTagRequest, TagsReply>;
  undo_bubble: Call<UndoBubbleRequest, UndoBubbleReply>;
  dismiss: Call<DismissRequest, DismissReply>;
  viewer: Call<ViewerRequest, ViewerReply>;
  note_sightings: Call<NoteSightingsRequest, NoteSightingsReply>;
  discover: Call<DiscoverRequest, DiscoverReply>;
  hygiene: Call<HygieneRequest, HygieneReply>;
  member: Call<MemberRequest, MemberDetailsReply>;
  graph: Call<GraphRequest, GraphReply>;
  starter_lists: Call<StarterListsRequest, StarterListsReply>;
  add_starter: Call<AddStarterRequest, BulkMembersReply>;
  preview_import: Call<PreviewImportRequest, PreviewImportReply>;
  import_members: Call<ImportMembersRequest, ImportMembersReply>;
  export_members: Call<ExportMembersRequest, ExportMembersReply>;
}

/** Files and whole-bubble figures. */
const SLOW = 20_000;

export const BUBBLE_TIMEOUT_MS: Record<keyof BubbleCalls, number> = {
  set_member: QUICK,
  change_member: QUICK,
  bulk_members: SLOW,
  which_members: QUICK,
  list_members: QUICK,
  list_tags: QUICK,
  set_tag: QUICK,
  remove_tag: QUICK,
  undo_bubble: SLOW,
  dismiss: QUICK,
  viewer: QUICK,
  note_sightings: QUICK,
  discover: SLOW,
  hygiene: SLOW,
  member: QUICK,
  graph: SLOW,
  starter_lists: QUICK,
  add_starter: QUICK,
  preview_import: SLOW,
  import_members: SLOW,
  export_members: SLOW,
};
