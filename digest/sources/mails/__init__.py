"""Newsletters: a mailbox as a source, and mails wherever they lie.

`mailbox.py` asks a mailbox over IMAP, `mbox.py` goes through a file of mails; `mail.py` makes items of one mail, `letter.py`
finds its own words.
"""
