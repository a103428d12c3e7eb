"""What a sound environment is made of: sources recognised by sensors, judged by people who listened."""
