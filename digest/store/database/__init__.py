"""The database itself: opened, locked, upgraded, copied; its tables, and how values lie in them."""
