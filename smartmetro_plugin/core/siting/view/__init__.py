"""View: what sensors see, what a microphone hears, and what any coverage leaves out."""
