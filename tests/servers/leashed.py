"""Runs a server that can't outlive whoever started it, as another user where PostgreSQL insists.

    python leashed.py SIGNAL USER COMMAND…     (USER may be "-": stay who we are)

A wrapper and not a `preexec_fn`, which may not be used where threads are running.
"""

import ctypes
import os
import pwd
import sys

PR_SET_PDEATHSIG = 1


def main(signal: str, user: str, *command: str) -> None:
    parent = os.getppid()
    if user != "-":
        entry = pwd.getpwnam(user)
        os.setgroups([])
        os.setgid(entry.pw_gid)
        os.setuid(entry.pw_uid)
    # After setuid, which clears it. The kernel sends the signal when the starter's thread ends.
    ctypes.CDLL(None).prctl(PR_SET_PDEATHSIG, int(signal))
    if os.getppid() != parent:
        sys.exit("whoever started this server is gone already")
    os.execv(command[0], command)


if __name__ == "__main__":
    main(*sys.argv[1:])
