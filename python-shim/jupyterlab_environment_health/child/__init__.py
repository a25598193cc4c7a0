"""What runs in a child process: only the standard library, and nothing of the package around it."""

PATIENCE = 20
"""Seconds a child that nobody listens to any more is given to remove its canaries."""
