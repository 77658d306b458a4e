"""What a page says of itself: title, byline, outlet, times, address, language."""
