"""An edition as one mail: `mail.py` has its parts and headers, `mime.py` its bytes."""
