"""A check-up from inside: what can be seen without starting a process."""

from __future__ import annotations

from academic_bubble.context import Context
from academic_bubble.dispatch import handles
from academic_bubble.protocol.doctor import DoctorReply, DoctorRequest


@handles(DoctorRequest)
def doctor(request: DoctorRequest, context: Context) -> DoctorReply:
    """Look at manifests, launcher, interpreter, model and database; nothing is changed."""
    # Rarely asked for: not to be paid for at every start of the host.
    from academic_bubble.setup.doctor import check_up
    from academic_bubble.setup.findings import is_healthy
    from academic_bubble.setup.here import this_setup

    setup = this_setup()
    findings = check_up(setup, setup.find())
    return DoctorReply(id=request.id, healthy=is_healthy(findings), findings=tuple(findings))
