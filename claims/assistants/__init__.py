"""What editors' assistants may ask, over the Model Context Protocol (docs/assistants.md)."""
