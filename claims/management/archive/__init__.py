"""Backups: every row as lines of JSON, the same from and for both databases.

One folder: `manifest.json` names every table with its columns, its number of rows and hashes;
`tables/NAME.jsonl.gz` has a line a row; `settings.json` what was set in the environment and is no
secret. A backup made on SQLite can be restored on PostgreSQL and the other way round.
"""
