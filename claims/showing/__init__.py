"""What the desk and the public pages show alike: text of strangers, and figures over time."""
