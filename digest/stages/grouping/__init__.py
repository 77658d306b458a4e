"""Reports to stories: what they share, how they join, how stories go on."""
