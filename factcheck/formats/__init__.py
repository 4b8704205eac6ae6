"""How dates read, where Django's own habit would mislead a reader of another country."""
