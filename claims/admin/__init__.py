"""The rooms of the desk: one file a noun."""
