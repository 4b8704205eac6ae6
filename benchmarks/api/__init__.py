"""The API: how long it bears generated requests."""
