"""The desk: where fact-checkers work. One file a noun; every button calls an action."""
