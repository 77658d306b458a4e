"""Sending through a real mail server and reading from a real mailbox."""
