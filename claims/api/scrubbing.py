"""Keys that stand in addresses never reach the log."""

from __future__ import annotations

import logging
import re

KEY = re.compile(r"([?&](?:key|access_token|oauth_token)=)[^&\s\"']+")


class ScrubKeys(logging.Filter):
    """Replaces the value of `key=` and its like in every message."""

    def filter(self, record: logging.LogRecord) -> bool:
        message = record.getMessage()
        scrubbed = KEY.sub(r"\1[hidden]", message)
        if scrubbed != message:
            record.msg, record.args = scrubbed, ()
        return True
