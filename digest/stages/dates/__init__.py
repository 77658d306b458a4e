"""Days and hours as texts and pages write them."""
