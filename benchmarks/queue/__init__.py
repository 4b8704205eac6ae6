"""What the queue promises, measured at full size."""
