"""The one tree of errors. Codes are stable: append new ones, never change or reuse one."""

from __future__ import annotations

from typing import ClassVar


class BubbleError(Exception):
    """Base of every error a user or the extension may see.

    ``code`` is stable and documented in PROTOCOL.md; ``message`` is one sentence that says what
    happened and what to do, and never contains tweet text.
    """

    code: ClassVar[str] = "internal_error"
    default: ClassVar[str] = (
        "Something went wrong in the host. Its log says more; please report it with the log."
    )

    def __init__(self, message: str | None = None) -> None:
        self.message = message or self.default
        super().__init__(self.message)


class FrameTruncated(BubbleError):
    code = "frame_truncated"
    default = "The browser closed the connection in the middle of a message."


class FrameTooLarge(BubbleError):
    code = "frame_too_large"
    default = "The message is larger than 8 MiB. Send fewer tweets at a time."


class InvalidJson(BubbleError):
    code = "invalid_json"
    default = "The message is not a JSON object. Update the extension, or report this."


class InvalidMessage(BubbleError):
    code = "invalid_message"
    default = "The message does not have the form the protocol asks for. Update the extension."


class UnknownType(BubbleError):
    code = "unknown_type"
    default = "The host does not know this kind of message. Update the host."


class IncompatibleProtocol(BubbleError):
    code = "incompatible_protocol"
    default = (
        "The extension and the host speak different versions of the protocol. "
        "Update the older of the two."
    )


class InvalidTweet(BubbleError):
    code = "invalid_tweet"
    default = "This tweet could not be read, so it was left as it is."


class ResponseTooLarge(BubbleError):
    code = "response_too_large"
    default = "The answer would be larger than a browser accepts. Ask for fewer tweets at a time."


class ForbiddenCaller(BubbleError):
    code = "forbidden_caller"
    default = "The host was started by an extension it does not know. Install it again."


class ModelMissing(BubbleError):
    code = "model_missing"
    default = "The classifier's files are missing. Install Academic Bubble again."


class ModelDamaged(BubbleError):
    code = "model_damaged"
    default = "The classifier's files are damaged. Install Academic Bubble again."


class StorageUnavailable(BubbleError):
    code = "storage_unavailable"
    default = (
        "The database cannot be opened or written. "
        "Check free space and the permissions of the data folder."
    )


class StorageNewer(BubbleError):
    code = "storage_newer"
    default = (
        "The database was written by a newer version of Academic Bubble. Update the host; "
        "nothing was changed."
    )


class StorageFull(BubbleError):
    code = "storage_full"
    default = "The disk is full, so nothing was changed. Free some space and try again."


class NotAMember(BubbleError):
    code = "not_a_member"
    default = "This account is not in your bubble. Add it first."


class UnknownTag(BubbleError):
    code = "unknown_tag"
    default = "There is no such tag. Make it first, or choose another one."


class UnknownList(BubbleError):
    code = "unknown_list"
    default = "There is no such starter list. Reload the page and choose again."


class UnreadableImport(BubbleError):
    code = "unreadable_import"
    default = (
        "This is not a file that can be imported. "
        "Choose a CSV or JSON list, or following.js or a list of X's archive."
    )


class ImportTooLarge(BubbleError):
    code = "import_too_large"
    default = "The file has more than 50,000 rows. Split it and import the parts."


class FileUnreadable(BubbleError):
    code = "file_unreadable"
    default = "The file cannot be read. Check its name, its permissions and that it is whole."


class OutputRefused(BubbleError):
    code = "output_refused"
    default = "The output cannot be written there. Choose another name."


class WorkersLost(BubbleError):
    code = "workers_lost"
    default = (
        "Worker processes were killed, perhaps for want of memory. Run again with fewer --jobs; "
        "with --output, --resume goes on where it stopped."
    )


class ClusterUnreachable(BubbleError):
    code = "cluster_unreachable"
    default = (
        "The Dask cluster cannot be reached or has no workers. Check its address and that it "
        "runs, then run again."
    )


class ExtraMissing(BubbleError):
    code = "extra_missing"
    default = "This needs more packages. Install Academic Bubble with the extra it names."


class LabelsInvalid(BubbleError):
    code = "labels_invalid"
    default = "The labelled tweets do not have the form asked for. Mend them and run again."


class SetupRefused(BubbleError):
    code = "setup_refused"
    default = (
        "This sets up the browsers of one user, and you are root. Run it as yourself, without "
        "sudo; if root is who browses here, add --as-root."
    )


class SetupFailed(BubbleError):
    code = "setup_failed"
    default = "A file could not be written. Make its folder writable and try again."


class NotFound(BubbleError):
    code = "not_found"
    default = "This is no longer there; another browser may have removed it. Load the page again."


class InvalidRule(BubbleError):
    code = "invalid_rule"
    default = "The rule cannot be used as it is written. Change it and save it again."


class LabelUnclear(BubbleError):
    code = "label_unclear"
    default = "The host itself is unsure of this tweet. Say whether it is professional or personal."


class UnreadableExport(BubbleError):
    code = "unreadable_export"
    default = "This is not a file that Academic Bubble exported, or a newer version did. Update it."


def all_errors() -> list[type[BubbleError]]:
    """Every class of the tree, the base included, in order of definition."""
    return [BubbleError, *BubbleError.__subclasses__()]
