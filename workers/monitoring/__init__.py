"""Following the feeds and sitemaps of sources: what is new in them becomes articles."""

from workers.monitoring.polling import poll_one

__all__ = ["poll_one"]
