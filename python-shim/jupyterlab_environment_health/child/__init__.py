"""What runs in a child process: only the standard library, and nothing of the package around it."""
